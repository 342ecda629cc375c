'use strict';

const { posix } = require('node:path');
const vscode = require('vscode');
const { DIB_TYPE } = require('./dib/serializer');

/**
 * Makes a notebook from the kit's template, and the setup.dib that it imports where there is none beside it.
 * @param {vscode.Uri} extension The extension's folder.
 */
async function newNotebook(extension) {
  const target = await vscode.window.showSaveDialog({ title: 'New Research Notebook', defaultUri: await proposal(), filters: { Notebooks: ['dib'] }, saveLabel: 'Create' });
  if (target === undefined) return;

  const { fs } = vscode.workspace;
  const template = name => vscode.Uri.joinPath(extension, 'assets', 'template', name);
  const name = posix.basename(target.path).replace(/\.dib$/, '');
  const text = new TextDecoder().decode(await fs.readFile(template('notebook.dib'))).replaceAll('{{name}}', name);
  await fs.writeFile(target, new TextEncoder().encode(text));
  const setup = vscode.Uri.joinPath(target, '..', 'setup.dib');
  if (!await exists(setup)) {
    await fs.copy(template('setup.dib'), setup);
    vscode.window.showInformationMessage('setup.dib was put beside the notebook: all notebooks of a folder begin with it.');
  }
  await vscode.commands.executeCommand('vscode.openWith', target, DIB_TYPE);
}

/** A name that is free, beside the other notebooks. */
async function proposal() {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (root === undefined) return undefined;
  const notebooks = vscode.Uri.joinPath(root, 'notebooks');
  const folder = await exists(notebooks) ? notebooks : root;
  for (let number = 1; ; number++) {
    const free = vscode.Uri.joinPath(folder, number === 1 ? 'new.dib' : `new-${number}.dib`);
    if (!await exists(free)) return free;
  }
}

async function exists(uri) {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

module.exports = { newNotebook };

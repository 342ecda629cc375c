'use strict';

const { posix, relative, sep } = require('node:path');
const vscode = require('vscode');
const { DIB_TYPE } = require('./dib/serializer');
const { findFor, runTask, tellMissing } = require('./program/programs');

/**
 * Makes a notebook from the kit's template, and the setup.dib that it imports where there is none beside it. Where the
 * folder has no corpus, the user first says where one is to come from.
 * @param {vscode.Uri} extension The extension's folder.
 */
async function newNotebook(extension) {
  const target = await vscode.window.showSaveDialog({ title: 'New Research Notebook', defaultUri: await proposal(), filters: { Notebooks: ['dib'] }, saveLabel: 'Create' });
  if (target === undefined) return;

  const folder = vscode.Uri.joinPath(target, '..');
  const setup = vscode.Uri.joinPath(folder, 'setup.dib');
  if (await exists(setup) || await hasCorpus(folder)) await write(extension, target);
  else await askForCorpus(extension, target, folder);
}

/** The folder, and where its notebook is to read: the sample, a project of its own, or a corpus elsewhere. */
async function askForCorpus(extension, target, folder) {
  const chosen = await vscode.window.showQuickPick([
    { label: 'Sample', description: 'a project with an invented corpus: an article with its history, two essays', make: () => project(folder, ['--sample']) },
    { label: 'New project', description: 'a project of your own (asl new): put your texts into data/raw', make: () => project(folder, []) },
    { label: 'Choose a folder…', description: 'that holds a corpus: a sources.yaml, or a folder data with one', make: () => elsewhere(extension, target, folder) },
  ], { title: 'This folder has no corpus. Where shall the notebook’s texts come from?', placeHolder: 'A notebook reads the corpus of its folder or of one above it.', ignoreFocusOut: true });
  await chosen?.make();
}

/** Makes a project by `asl new` and opens its notebook. */
async function project(folder, options) {
  if (!vscode.workspace.isTrusted) {
    vscode.window.showErrorMessage('This workspace is open in Restricted Mode, so nothing in it is run. A project is made by the program asl.');
    return;
  }
  const program = findFor(folder.fsPath);
  if (program.problem !== undefined) {
    await tellMissing(program);
    return;
  }
  const name = await vscode.window.showInputBox({ title: 'Name of the project’s folder', value: options.length > 0 ? 'sample' : 'my-project', validateInput: text => nameProblem(folder, text) });
  if (name === undefined) return;
  const code = await runTask('asl new', folder.fsPath, program.command, [...program.args, 'new', name, ...options]);
  if (code === 0) await open(vscode.Uri.joinPath(folder, name, 'notebooks', '01-first-look.dib'));
  else vscode.window.showErrorMessage('The project was not made; the terminal says why.');
}

async function nameProblem(folder, text) {
  if (!/^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]*$/u.test(text)) return 'Take letters, digits, hyphens, dots and underscores, a letter or digit first.';
  return await exists(vscode.Uri.joinPath(folder, text)) ? 'There is a file or folder of that name.' : undefined;
}

/** A notebook here whose setup.dib opens a corpus that lies elsewhere. */
async function elsewhere(extension, target, folder) {
  const chosen = await vscode.window.showOpenDialog({ title: 'A folder with a corpus', openLabel: 'Use This Corpus', canSelectFolders: true, canSelectFiles: false, canSelectMany: false });
  if (chosen === undefined) return;
  const data = await dataIn(chosen[0]);
  if (data === undefined) {
    vscode.window.showErrorMessage(`${chosen[0].fsPath} holds no corpus: there is neither a sources.yaml nor a data/sources.yaml in it.`);
    return;
  }
  await write(extension, target, wayTo(folder.fsPath, data.fsPath));
}

/** The way as a notebook says it: with slashes, relative where both lie close together. */
function wayTo(from, to) {
  const way = relative(from, to).split(sep).join('/');
  return way.startsWith('../../../') || /^[A-Za-z]:/.test(way) ? to.split(sep).join('/') : way === '' ? '.' : way;
}

async function write(extension, target, data) {
  const { fs } = vscode.workspace;
  const template = async name => new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(extension, 'assets', 'template', name)));
  const put = (uri, text) => fs.writeFile(uri, new TextEncoder().encode(text));
  const name = posix.basename(target.path).replace(/\.dib$/, '');
  await put(target, (await template('notebook.dib')).replaceAll('{{name}}', name));
  const setup = vscode.Uri.joinPath(target, '..', 'setup.dib');
  if (!await exists(setup)) {
    const text = await template('setup.dib');
    await put(setup, data === undefined ? text : text.replace('Corpus.Open()', () => `Corpus.Open(new CorpusOptions { DataFolder = ${JSON.stringify(data)} })`));
    vscode.window.showInformationMessage('setup.dib was put beside the notebook: all notebooks of a folder begin with it.');
  }
  await open(target);
}

const open = uri => vscode.commands.executeCommand('vscode.openWith', uri, DIB_TYPE);

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

/** True where a notebook of the folder finds a corpus: in a folder `data`, here or above. */
async function hasCorpus(folder) {
  for (let here = folder; ; here = vscode.Uri.joinPath(here, '..')) {
    if (await exists(vscode.Uri.joinPath(here, 'data', 'sources.yaml'))) return true;
    if (here.path === vscode.Uri.joinPath(here, '..').path) return false;
  }
}

async function dataIn(folder) {
  for (const data of [folder, vscode.Uri.joinPath(folder, 'data')]) {
    if (await exists(vscode.Uri.joinPath(data, 'sources.yaml'))) return data;
  }
  return undefined;
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

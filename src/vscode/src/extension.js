'use strict';

const { readFileSync } = require('node:fs');
const vscode = require('vscode');
const { Assistance } = require('./assistance');
const { DIB_CONTENT, DIB_TYPE, DibSerializer } = require('./dib/serializer');
const { Controllers, IPYNB_TYPE } = require('./kernel/controllers');
const { OutputItems } = require('./kernel/outputItems');
const { newNotebook } = require('./newNotebook');
const { chooseProgram } = require('./program/programs');

/** @type {Controllers | undefined} */
let controllers;

/** @param {vscode.ExtensionContext} context */
function activate(context) {
  const channel = vscode.window.createOutputChannel('AntiStalinistLeft', { log: true });
  const part = (...path) => readFileSync(vscode.Uri.joinPath(context.extensionUri, ...path).fsPath, 'utf8');
  const tableAddition = `<style>\n${part('renderer', 'tables.css')}</style>\n<script>\n${part('assets', 'table.js')}</script>`;
  controllers = new Controllers(new OutputItems(tableAddition), text => channel.info(text));
  context.subscriptions.push(
    channel,
    vscode.workspace.registerNotebookSerializer(DIB_TYPE, new DibSerializer(), DIB_CONTENT),
    new Assistance(controllers),
    vscode.workspace.onDidOpenNotebookDocument(notebook => controllers?.prefer(notebook)),
    vscode.workspace.onDidCloseNotebookDocument(notebook => controllers?.forget(notebook)),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => { if (closed.length > 0) controllers?.stopUnseen(); }),
    vscode.commands.registerCommand('antiStalinistLeft.newNotebook', () => newNotebook(context.extensionUri)),
    vscode.commands.registerCommand('antiStalinistLeft.restartKernel', () => restart()),
    vscode.commands.registerCommand('antiStalinistLeft.interruptKernel', () => sessionInFront()?.interrupt()),
    vscode.commands.registerCommand('antiStalinistLeft.chooseProgram', () => chooseProgram()),
  );
}

/** The window closes: the kernels end with it. */
async function deactivate() {
  await controllers?.dispose();
  controllers = undefined;
}

async function restart() {
  const session = sessionInFront();
  if (session === undefined) {
    vscode.window.showInformationMessage('No notebook of C# and other languages is in front.');
    return;
  }
  await session.stop();
  vscode.window.setStatusBarMessage('Kernel restarted: what the cells had declared is gone.', 5000);
}

function sessionInFront() {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  return notebook !== undefined && [DIB_TYPE, IPYNB_TYPE].includes(notebook.notebookType) ? controllers?.sessionOf(notebook) : undefined;
}

module.exports = { activate, deactivate };

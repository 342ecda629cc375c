'use strict';

const { readFileSync } = require('node:fs');
const vscode = require('vscode');
const { Assistance } = require('./assistance');
const { DIB_CONTENT, DIB_TYPE, DibSerializer } = require('./dib/serializer');
const { CellMarks } = require('./kernel/cellMarks');
const { Controllers, IPYNB_TYPE } = require('./kernel/controllers');
const { OutputItems } = require('./kernel/outputItems');
const { newNotebook } = require('./newNotebook');
const { followTheme } = require('./outputs/diagrams');
const { SessionOutputs } = require('./outputs/sessionOutputs');
const { ParameterForm } = require('./parameters/parameterForm');
const { chooseProgram } = require('./program/programs');
const { copyOutput, exportFigure, exportNotebook } = require('./results');
const { VariablesView } = require('./variables/variablesView');

/** @type {Controllers | undefined} */
let controllers;

/** @param {vscode.ExtensionContext} context */
function activate(context) {
  const channel = vscode.window.createOutputChannel('AntiStalinistLeft', { log: true });
  const part = (...path) => readFileSync(vscode.Uri.joinPath(context.extensionUri, ...path).fsPath, 'utf8');
  const tableAddition = `<style>\n${part('renderer', 'tables.css')}</style>\n<script>\n${part('assets', 'table.js')}</script>`;
  controllers = new Controllers(new OutputItems(tableAddition), text => channel.info(text));
  vscode.commands.executeCommand('setContext', 'antiStalinistLeft.isActive', true);
  const figures = vscode.notebooks.createRendererMessaging('antistalinistleft-plotly').onDidReceiveMessage(({ editor, message }) => exportFigure(editor.notebook, message.name));
  context.subscriptions.push(
    channel,
    vscode.workspace.registerNotebookSerializer(DIB_TYPE, new DibSerializer(), DIB_CONTENT),
    new Assistance(controllers),
    new CellMarks(controllers),
    followTheme(controllers, text => channel.info(text)),
    new ParameterForm(controllers),
    new VariablesView(context.extensionUri, controllers),
    figures,
    new SessionOutputs(vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'outputs').fsPath, controllers, text => channel.info(text)),
    vscode.workspace.onDidOpenNotebookDocument(notebook => {
      controllers?.prefer(notebook);
      controllers?.admitLanguages(notebook);
    }),
    vscode.workspace.onDidCloseNotebookDocument(notebook => controllers?.forget(notebook)),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => { if (closed.length > 0) controllers?.stopUnseen(); }),
    vscode.commands.registerCommand('antiStalinistLeft.newNotebook', () => newNotebook(context.extensionUri)),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges, cellChanges }) => { if (contentChanges.length + cellChanges.length > 0) controllers?.admitLanguages(notebook); }),
    vscode.commands.registerCommand('antiStalinistLeft.restartKernel', () => restart()),
    vscode.commands.registerCommand('antiStalinistLeft.restartAndRunAll', () => restartAndRunAll()),
    vscode.commands.registerCommand('antiStalinistLeft.interruptKernel', () => sessionInFront()?.interrupt()),
    vscode.commands.registerCommand('antiStalinistLeft.copyOutputAsText', cell => copyOutput(cell, 'text/plain')),
    vscode.commands.registerCommand('antiStalinistLeft.copyOutputAsCsv', cell => copyOutput(cell, 'text/csv')),
    vscode.commands.registerCommand('antiStalinistLeft.exportAsPage', () => exportNotebook(notebookInFront(), { format: 'html', as: 'a page' })),
    vscode.commands.registerCommand('antiStalinistLeft.exportAsIpynb', () => exportNotebook(notebookInFront(), { format: 'ipynb', as: 'an .ipynb' })),
    vscode.commands.registerCommand('antiStalinistLeft.exportAsPdf', () => exportNotebook(notebookInFront(), { format: 'pdf', as: 'a PDF' })),
    vscode.commands.registerCommand('antiStalinistLeft.chooseProgram', () => chooseProgram()),
  );
}

/** The window closes: the kernels end with it. */
async function deactivate() {
  await controllers?.dispose();
  controllers = undefined;
}

async function restart() {
  const notebook = notebookInFront();
  if (notebook === undefined) {
    vscode.window.showInformationMessage('No notebook of C# and other languages is in front.');
    return false;
  }
  await controllers?.restart(notebook);
  vscode.window.setStatusBarMessage('Kernel restarted: what the cells had declared is gone.', 5000);
  return true;
}

async function restartAndRunAll() {
  if (await restart()) await vscode.commands.executeCommand('notebook.execute');
}

function notebookInFront() {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  return notebook !== undefined && [DIB_TYPE, IPYNB_TYPE].includes(notebook.notebookType) ? notebook : undefined;
}

function sessionInFront() {
  const notebook = notebookInFront();
  return notebook === undefined ? undefined : controllers?.sessionOf(notebook);
}

module.exports = { activate, deactivate };

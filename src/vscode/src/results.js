'use strict';

const { dirname } = require('node:path');
const vscode = require('vscode');
const { DIB_TYPE } = require('./dib/serializer');
const { findFor, runTask, tellMissing } = require('./program/programs');

const STREAMS = ['application/vnd.code.notebook.stdout', 'application/vnd.code.notebook.stderr'];

/**
 * Copies what a cell shows: as plain text, or its tables as CSV.
 * @param {vscode.NotebookCell | undefined} given The cell of the button that was pressed; the one with the focus where none is given.
 * @param {'text/plain' | 'text/csv'} form
 */
async function copyOutput(given, form) {
  const editor = vscode.window.activeNotebookEditor;
  const cell = given?.outputs !== undefined ? given : editor?.notebook.cellAt(editor.selection.start);
  const texts = (cell?.outputs ?? []).map(output => textOf(output, form)).filter(text => text !== undefined);
  if (texts.length === 0) {
    vscode.window.showInformationMessage(form === 'text/csv' ? 'This cell shows no table.' : 'This cell shows nothing that has a text.');
    return;
  }
  await vscode.env.clipboard.writeText(texts.join('\n'));
  vscode.window.setStatusBarMessage(form === 'text/csv' ? 'Copied as CSV.' : 'Copied as plain text.', 4000);
}

function textOf(output, form) {
  const wanted = form === 'text/plain' ? [form, ...STREAMS] : [form];
  const item = output.items.find(one => wanted.includes(one.mime));
  return item === undefined ? undefined : new TextDecoder().decode(item.data);
}

/**
 * Writes one figure of a notebook for a paper, by `asl figures`.
 * @param {vscode.NotebookDocument} notebook
 * @param {string} name
 */
async function exportFigure(notebook, name) {
  const style = await vscode.window.showQuickPick([
    { label: 'single', description: 'one column of a journal' },
    { label: 'one-and-a-half', description: 'one and a half columns' },
    { label: 'double', description: 'the width of a page' },
    { label: 'slide', description: 'a slide' },
  ], { title: `${name}: for which width?`, ignoreFocusOut: true });
  if (style === undefined) return;
  if (await runAsl(notebook, 'asl figures', ['figures', name, '--notebook', notebook.uri.fsPath, '--style', style.label])) {
    vscode.window.showInformationMessage(`${name} is written: picture, table, caption and LaTeX. The terminal says where.`);
  }
}

/**
 * Runs the notebook anew and writes it with its outputs.
 * @param {vscode.NotebookDocument | undefined} notebook
 * @param {{ format: 'html' | 'ipynb' | 'pdf', as: string }} kind
 */
async function exportNotebook(notebook, { format, as }) {
  if (notebook?.notebookType !== DIB_TYPE) {
    vscode.window.showInformationMessage('No .dib notebook is in front.');
    return;
  }
  if (await runAsl(notebook, 'asl run', ['run', notebook.uri.fsPath, '--to', format])) {
    vscode.window.showInformationMessage(`The notebook was run and written as ${as}. The terminal says where.`);
  }
}

/** Runs the program on the notebook as it stands; true when it did its work. */
async function runAsl(notebook, name, words) {
  if (!vscode.workspace.isTrusted) {
    vscode.window.showErrorMessage('This workspace is open in Restricted Mode, so nothing in it is run.');
    return false;
  }
  if (notebook.isUntitled || notebook.uri.scheme !== 'file') {
    vscode.window.showInformationMessage('Save the notebook first: it is run from its file.');
    return false;
  }
  if (notebook.isDirty && !await notebook.save()) return false;
  const folder = dirname(notebook.uri.fsPath);
  const program = findFor(folder);
  if (program.problem !== undefined) {
    await tellMissing(program);
    return false;
  }
  const code = await runTask(name, folder, program.command, [...program.args, ...words]);
  if (code !== 0 && code !== undefined) vscode.window.showErrorMessage(`${name} failed; the terminal says why.`);
  return code === 0;
}

module.exports = { copyOutput, exportFigure, exportNotebook };

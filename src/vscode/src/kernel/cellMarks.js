'use strict';

const vscode = require('vscode');
const { DIB_TYPE } = require('../dib/serializer');
const { IPYNB_TYPE } = require('./controllers');
const { markOf } = require('./markOf');

/**
 * Tells below a cell what its number and its tick do not: that the outputs are of an earlier kernel or of an earlier text, that
 * the cell was not run because another failed, that its kernel is only starting.
 */
class CellMarks {
  #controllers;
  #changed = new vscode.EventEmitter();
  #disposables;

  onDidChangeCellStatusBarItems = this.#changed.event;

  /** @param {import('./controllers').Controllers} controllers */
  constructor(controllers) {
    this.#controllers = controllers;
    this.#disposables = [
      this.#changed,
      ...[DIB_TYPE, IPYNB_TYPE].map(type => vscode.notebooks.registerNotebookCellStatusBarItemProvider(type, this)),
      controllers.onChanged(() => this.#changed.fire()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document.uri.scheme === 'vscode-notebook-cell') this.#changed.fire(); }),
      vscode.workspace.onDidChangeNotebookDocument(({ cellChanges }) => { if (cellChanges.some(change => change.outputs !== undefined)) this.#changed.fire(); }),
    ];
  }

  dispose() {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** @param {vscode.NotebookCell} cell */
  provideCellStatusBarItems(cell) {
    const session = cell.kind === vscode.NotebookCellKind.Code ? this.#controllers.sessionOf(cell.notebook) : undefined;
    const mark = session === undefined ? undefined : markOf(session.conditionOf(cell), cell.outputs.length > 0);
    if (mark === undefined) return [];
    const item = new vscode.NotebookCellStatusBarItem(`$(${mark.icon}) ${mark.text}`, vscode.NotebookCellStatusBarAlignment.Left);
    item.priority = 100;
    item.tooltip = mark.tooltip;
    item.accessibilityInformation = { label: mark.text };
    return [item];
  }
}

module.exports = { CellMarks };

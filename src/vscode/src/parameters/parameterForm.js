'use strict';

const vscode = require('vscode');
const { DIB_TYPE } = require('../dib/serializer');
const { kernelOfCell, sourceOf } = require('../kernel/cellRequest');
const { isParameterCell } = require('./parameterCell');

const FORM = 'application/vnd.antistalinistleft.parameters+json';
const RENDERER = 'antistalinistleft-parameters';

/**
 * A form for a notebook's parameters, with the choices that the corpus gives. It stands above the cell that declares them,
 * as an output of the cell before it, once both have run; what it sets is written into the declarations, so that the notebook
 * says with what it was run.
 */
class ParameterForm {
  #controllers;
  #messaging = vscode.notebooks.createRendererMessaging(RENDERER);
  #shown = new WeakMap();
  #disposables;

  /** @param {import('../kernel/controllers').Controllers} controllers */
  constructor(controllers) {
    this.#controllers = controllers;
    this.#disposables = [
      controllers.onChanged(notebook => this.#show(notebook)),
      this.#messaging.onDidReceiveMessage(({ editor, message }) => this.#runAgain(editor, message.values)),
    ];
  }

  dispose() {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Puts the form where it belongs, unless it stands there already as it is now. */
  async #show(notebook) {
    const session = this.#controllers.sessionOf(notebook);
    const cell = parametersOf(notebook);
    if (notebook.notebookType !== DIB_TYPE || session === undefined || session.isBusy || cell === undefined || !session.hasRunAsItIs(cell)) return;
    const before = cell.index > 0 ? notebook.cellAt(cell.index - 1) : undefined;
    const place = before !== undefined && session.hasRunAsItIs(before) ? before : cell;
    const source = sourceOf(cell);
    if (this.#shown.get(place) === source && formIn(place)) return;
    this.#shown.set(place, source);
    const reply = await session.askOfAll('parameters_request', { code: source });
    if (reply?.status !== 'ok' || reply.parameters.length === 0) return;
    const output = new vscode.NotebookCellOutput([vscode.NotebookCellOutputItem.json({ parameters: reply.parameters }, FORM)]);
    await this.#controllers.show(place, [...place.outputs.filter(one => !isForm(one)), output], place.executionSummary);
  }

  /** Writes the values into the declarations and runs the notebook. */
  async #runAgain(editor, values) {
    const { notebook } = editor;
    const cell = parametersOf(notebook);
    const session = this.#controllers.sessionOf(notebook);
    const tell = problems => this.#messaging.postMessage({ problems }, editor);
    if (cell === undefined || session === undefined) return tell({ '': 'The notebook has no cell of parameters any more.' });
    if (session.isBusy) return tell({ '': 'The notebook runs; wait until it has ended.' });
    const reply = await session.ask('parameters_request', cell, { code: sourceOf(cell), values }, { mayStart: true });
    if (reply?.problems !== undefined) return tell(reply.problems);
    if (reply?.code === undefined) return tell({ '': 'The kernel gave no answer. Restart it and try again.' });
    if (reply.code !== sourceOf(cell)) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(cell.document.uri, new vscode.Range(0, 0, cell.document.lineCount, 0), reply.code);
      await vscode.workspace.applyEdit(edit);
    }
    await vscode.commands.executeCommand('notebook.execute');
  }
}

function parametersOf(notebook) {
  return notebook.getCells().find(cell => cell.kind === vscode.NotebookCellKind.Code && kernelOfCell(cell) === 'csharp' && isParameterCell(sourceOf(cell)));
}

const isForm = output => output.items.some(item => item.mime === FORM);
const formIn = cell => cell.outputs.some(isForm);

module.exports = { ParameterForm };

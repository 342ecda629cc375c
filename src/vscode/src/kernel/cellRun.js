'use strict';

const vscode = require('vscode');

/**
 * One run of one cell: what the kernel says of it becomes the cell's outputs. Changes are made one after the other, in the
 * order in which the messages came, also those that come when the cell has ended.
 */
class CellRun {
  #controller;
  #items;
  #displays;
  #log;
  #execution;
  #changes = Promise.resolve();
  #stream;
  #hasEnded = false;
  #end = {};

  /**
   * @param {vscode.NotebookController} controller
   * @param {vscode.NotebookCell} cell
   * @param {{ items: import('./outputItems').OutputItems, displays: Map<string, { run: CellRun, output: any }[]>, log: (text: string) => void }} session
   */
  constructor(controller, cell, { items, displays, log }) {
    this.cell = cell;
    this.#controller = controller;
    this.#items = items;
    this.#displays = displays;
    this.#log = log;
    this.#execution = controller.createNotebookCellExecution(cell);
  }

  /** The cell begins to run. */
  start() {
    this.#end.began = Date.now();
    this.#execution.start(this.#end.began);
    this.#change(execution => execution.clearOutput());
  }

  /** The cell has ended; `undefined` is for one that was not run to its end, or not run at all. */
  end(success) {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#end = { ...this.#end, success, ended: Date.now() };
    this.#changes = this.#changes.then(() => this.#execution.end(success, this.#end.began === undefined ? undefined : this.#end.ended));
  }

  /** Takes a message that belongs to the cell. */
  take(message) {
    const { content, header: { msg_type: type } } = message;
    switch (type) {
      case 'execute_input':
        this.#end.order = content.execution_count;
        if (!this.#hasEnded) this.#execution.executionOrder = content.execution_count;
        break;
      case 'stream':
        this.print(content.name, content.text);
        break;
      case 'display_data':
      case 'execute_result':
        this.#show(type, content);
        break;
      case 'update_display_data':
        this.#update(content);
        break;
      case 'error':
        this.fail(content);
        break;
    }
  }

  /** Printed text; what follows text of the same stream continues it. */
  print(name, text) {
    const item = this.#items.stream(name, text);
    if (this.#stream?.name === name) {
      const { output } = this.#stream;
      this.#change(execution => execution.appendOutputItems([item], output));
      return;
    }
    const output = new vscode.NotebookCellOutput([item], { outputType: 'stream' });
    this.#stream = { name, output };
    this.#change(execution => execution.appendOutput([output]));
  }

  /** An error, of the cell or of its kernel. */
  fail(content) {
    this.#append(new vscode.NotebookCellOutput([this.#items.error(content)], { outputType: 'error' }));
  }

  #show(type, content) {
    const output = this.#items.display(type, content);
    const id = content.transient?.display_id;
    if (id !== undefined) this.#displays.set(id, [...(this.#displays.get(id) ?? []), { run: this, output }]);
    this.#append(output);
  }

  #update(content) {
    const items = this.#items.items(content.data ?? {});
    for (const { run, output } of this.#displays.get(content.transient?.display_id) ?? []) {
      run.#change(execution => execution.replaceOutputItems(items, output));
    }
  }

  #append(output) {
    this.#stream = undefined;
    this.#change(execution => execution.appendOutput([output]));
  }

  /** Makes a change when those before it are made. */
  #change(make) {
    const isLate = this.#hasEnded;
    this.#changes = this.#changes.then(() => (isLate ? this.#afterwards(make) : make(this.#execution)))
      .catch(error => this.#log(`An output of cell ${this.cell.index + 1} could not be shown: ${error.message}`));
  }

  /** The editor lets outputs change during an execution only; this one looks as if nothing ran. */
  async #afterwards(make) {
    const execution = this.#controller.createNotebookCellExecution(this.cell);
    execution.executionOrder = this.#end.order;
    execution.start(this.#end.began);
    try {
      await make(execution);
    } finally {
      execution.end(this.#end.success, this.#end.ended);
    }
  }
}

module.exports = { CellRun };

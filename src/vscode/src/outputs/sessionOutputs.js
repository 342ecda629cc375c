'use strict';

const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');
const { DIB_TYPE } = require('../dib/serializer');
const { kernelOfCell, sourceOf } = require('../kernel/cellRequest');
const { copyOf } = require('./copyOf');
const { match, read, write } = require('./outputMemory');

const PAUSE = 1000;

/**
 * Keeps the outputs of `.dib` notebooks, whose format has no place for them, while the notebooks are open: in the editor's own
 * folder for the workspace, never in the file. When the window is loaded anew, or when the file changes on disk, cells that
 * are the same get their outputs back.
 */
class SessionOutputs {
  #folder;
  #controllers;
  #log;
  #kept = new Map();
  #readings = new WeakMap();
  #timers = new Map();
  #disposables;

  /**
   * @param {string} folder
   * @param {import('../kernel/controllers').Controllers} controllers
   * @param {(text: string) => void} log
   */
  constructor(folder, controllers, log) {
    this.#folder = folder;
    this.#controllers = controllers;
    this.#log = log;
    this.#sweep();
    this.#disposables = [
      controllers.onSelected(notebook => this.#opened(notebook)),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => this.#changed(notebook)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const notebook = document.uri.scheme === 'vscode-notebook-cell' && vscode.workspace.notebookDocuments.find(one => one.uri.path === document.uri.path);
        if (notebook) this.#changed(notebook);
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => { if (closed.length > 0) this.#sweep(); }),
    ];
  }

  dispose() {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const notebook of this.#timers.keys()) this.#save(notebook);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #opened(notebook) {
    if (notebook.notebookType !== DIB_TYPE || this.#readings.has(notebook)) return;
    this.#readings.set(notebook, notebook.metadata.reading);
    this.#kept.set(notebook, this.#load(notebook));
    this.#giveBack(notebook);
  }

  #changed(notebook) {
    if (!this.#readings.has(notebook)) return;
    if (this.#readings.get(notebook) !== notebook.metadata.reading) {
      this.#readings.set(notebook, notebook.metadata.reading);
      this.#giveBack(notebook);
      return;
    }
    this.#kept.set(notebook, notebook.getCells().filter(cell => cell.outputs.length > 0).map(cell => ({
      kernel: kernelOfCell(cell), source: sourceOf(cell), outputs: cell.outputs, summary: cell.executionSummary,
    })));
    clearTimeout(this.#timers.get(notebook));
    this.#timers.set(notebook, setTimeout(() => this.#save(notebook), PAUSE));
  }

  /** Cells without outputs get those that were kept of them. */
  #giveBack(notebook) {
    const cells = notebook.getCells().filter(cell => cell.kind === vscode.NotebookCellKind.Code);
    const found = match(this.#kept.get(notebook), cells.map(cell => ({ kernel: kernelOfCell(cell), source: sourceOf(cell) })));
    cells.forEach((cell, i) => {
      if (found[i] === undefined || cell.outputs.length > 0) return;
      this.#controllers.show(cell, found[i].outputs.map(copyOf), found[i].summary).catch(error => this.#log(`The outputs of cell ${cell.index + 1} could not be shown again: ${error.message}`));
    });
  }

  #load(notebook) {
    try {
      return read(readFileSync(this.#placeOf(notebook.uri), 'utf8'));
    } catch (error) {
      if (error.code !== 'ENOENT') this.#log(`The outputs of ${notebook.uri.path} were kept and cannot be read: ${error.message}`);
      return [];
    }
  }

  #save(notebook) {
    this.#timers.delete(notebook);
    const place = this.#placeOf(notebook.uri);
    try {
      mkdirSync(this.#folder, { recursive: true });
      const beside = `${place}.${process.pid}`;
      writeFileSync(beside, write(this.#kept.get(notebook)), { mode: 0o600 });
      renameSync(beside, place);
    } catch (error) {
      this.#log(`The outputs of ${notebook.uri.path} could not be kept: ${error.message}`);
    }
  }

  /** A notebook that no tab shows is closed: its outputs are kept no longer. */
  #sweep() {
    const shown = new Set(vscode.window.tabGroups.all.flatMap(group => group.tabs).map(tab => tab.input?.uri ?? tab.input?.modified).filter(Boolean).map(uri => this.#placeOf(uri)));
    for (const notebook of [...this.#kept.keys()].filter(one => !shown.has(this.#placeOf(one.uri)))) {
      clearTimeout(this.#timers.get(notebook));
      this.#timers.delete(notebook);
      this.#kept.delete(notebook);
      this.#readings.delete(notebook);
    }
    for (const name of filesOf(this.#folder)) {
      const place = join(this.#folder, name);
      if (!shown.has(place)) rmSync(place, { force: true });
    }
  }

  #placeOf(uri) {
    return join(this.#folder, `${createHash('sha256').update(uri.toString()).digest('hex').slice(0, 32)}.json`);
  }
}

function filesOf(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

module.exports = { SessionOutputs };

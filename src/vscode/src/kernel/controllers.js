'use strict';

const { homedir } = require('node:os');
const vscode = require('vscode');
const { CODE_LANGUAGES } = require('../dib/names');
const { DIB_TYPE } = require('../dib/serializer');
const { adviceFor, findFor, tellMissing } = require('../program/programs');
const { folderOf } = require('./cellRequest');
const { NotebookSession } = require('./notebookSession');
const { CSV } = require('./outputItems');

const IPYNB_TYPE = 'jupyter-notebook';
const LABEL = 'C# and others (asl)';

const RESTRICTED = 'This workspace is open in Restricted Mode, so nothing in it is run. Cells can do whatever you can do on this computer: trust the workspace if you trust its authors.';

/** The controllers of both notebook types, and a session for each notebook that they run. */
class Controllers {
  #sessions = new Map();
  #selected = new Set();
  #controllers;
  #items;
  #log;
  #changed = new vscode.EventEmitter();
  #chosen = new vscode.EventEmitter();

  /** Told of a notebook when one of its cells has begun or ended, and when its kernel has answered first or ended. */
  onChanged = this.#changed.event;

  /** Told of a notebook that one of these controllers is to run. */
  onSelected = this.#chosen.event;

  /**
   * @param {import('./outputItems').OutputItems} items
   * @param {(text: string) => void} log
   */
  constructor(items, log) {
    this.#items = items;
    this.#log = log;
    this.#controllers = [this.#create('asl-dib', DIB_TYPE), this.#create('asl-ipynb', IPYNB_TYPE)];
    for (const notebook of vscode.workspace.notebookDocuments) this.prefer(notebook);
  }

  /** The session of a notebook that one of these controllers runs; undefined for any other. */
  sessionOf(notebook) {
    if (!this.#selected.has(notebook)) return undefined;
    let session = this.#sessions.get(notebook);
    if (session === undefined) {
      session = new NotebookSession({
        start: () => this.#start(notebook),
        items: this.#items,
        log: this.#log,
        folder: () => this.#folderOf(notebook),
        changed: () => this.#changed.fire(notebook),
      });
      this.#sessions.set(notebook, session);
    }
    return session;
  }

  /** Puts outputs into a cell without running it; its number and tick are those of a run only where the outputs are of this kernel. */
  async show(cell, outputs, summary) {
    const isFresh = this.sessionOf(cell.notebook)?.conditionOf(cell).is === 'fresh';
    const execution = this.#controllerOf(cell.notebook).createNotebookCellExecution(cell);
    if (isFresh) execution.executionOrder = summary?.executionOrder;
    execution.start(isFresh ? summary?.timing?.startTime : undefined);
    try {
      if (outputs !== undefined) await execution.replaceOutput(outputs);
    } finally {
      if (isFresh) execution.end(summary?.success, summary?.timing?.endTime);
      else execution.end(undefined);
    }
  }

  /** Ends the kernel of a notebook; its cells lose their numbers, and their outputs are marked as earlier ones. */
  async restart(notebook) {
    await this.sessionOf(notebook)?.stop();
    const numbered = notebook.getCells().filter(cell => cell.executionSummary?.executionOrder !== undefined);
    await Promise.all(numbered.map(cell => this.show(cell)));
  }

  /** Proposes the kernel for notebooks that ask for it. */
  prefer(notebook) {
    const spec = notebook.metadata?.metadata?.kernelspec ?? notebook.metadata?.custom?.metadata?.kernelspec;
    const isOurs = notebook.notebookType === DIB_TYPE || spec?.name === 'asl';
    if (isOurs) this.#controllerOf(notebook)?.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
  }

  /** The notebook is closed: nobody waits for its kernel. */
  async forget(notebook) {
    const session = this.#sessions.get(notebook);
    this.#sessions.delete(notebook);
    this.#selected.delete(notebook);
    await session?.stop();
  }

  /** Ends the kernels of notebooks that no tab shows any more; the editor may keep such a notebook in memory for minutes. */
  stopUnseen() {
    const shown = new Set(vscode.window.tabGroups.all.flatMap(group => group.tabs).map(tab => tab.input?.uri ?? tab.input?.modified).map(String));
    for (const [notebook, session] of this.#sessions) {
      if (!shown.has(notebook.uri.toString())) session.stop();
    }
  }

  /** Ends all kernels. */
  async dispose() {
    await Promise.all([...this.#sessions.keys()].map(notebook => this.forget(notebook)));
    for (const controller of this.#controllers) controller.dispose();
    this.#changed.dispose();
    this.#chosen.dispose();
  }

  /**
   * Lets cells of every language that a notebook has be run: the editor passes over a cell of another language without a word,
   * and the kernel says what it does not know.
   */
  admitLanguages(notebook) {
    const controller = this.#controllerOf(notebook);
    const languages = notebook.getCells().filter(cell => cell.kind === vscode.NotebookCellKind.Code).map(cell => cell.document.languageId);
    const missing = new Set(languages.filter(language => !controller?.supportedLanguages.includes(language)));
    if (controller !== undefined && missing.size > 0) controller.supportedLanguages = [...controller.supportedLanguages, ...missing];
  }

  #controllerOf(notebook) {
    return this.#controllers.find(controller => controller.notebookType === notebook.notebookType);
  }

  #create(id, type) {
    const controller = vscode.notebooks.createNotebookController(id, type, LABEL);
    controller.supportedLanguages = CODE_LANGUAGES;
    controller.supportsExecutionOrder = true;
    controller.executeHandler = (cells, notebook) => this.#execute(controller, cells, notebook);
    controller.interruptHandler = notebook => this.#sessions.get(notebook)?.interrupt();
    controller.onDidChangeSelectedNotebooks(({ notebook, selected }) => {
      if (selected) this.#select(notebook);
      else this.forget(notebook);
    });
    return controller;
  }

  #select(notebook) {
    this.#selected.add(notebook);
    this.admitLanguages(notebook);
    this.#chosen.fire(notebook);
  }

  #execute(controller, cells, notebook) {
    if (!this.#selected.has(notebook)) this.#select(notebook);
    this.sessionOf(notebook).run(controller, cells);
  }

  /** How the kernel of a notebook is started; throws the reason why it is not. */
  async #start(notebook) {
    if (!vscode.workspace.isTrusted) {
      tellRestricted();
      throw new Error(RESTRICTED);
    }
    const folder = this.#folderOf(notebook);
    const program = findFor(folder);
    if (program.problem !== undefined) {
      tellMissing(program);
      throw new Error(`${program.problem} ${adviceFor(program)}`);
    }
    for (const controller of this.#controllers) controller.detail = `${program.command} (from ${program.from})`;
    // An .ipynb keeps its outputs, and would keep each table twice.
    const forms = notebook.notebookType === DIB_TYPE ? ['--also', CSV] : [];
    return { command: program.command, args: [...program.args, 'kernel', ...forms], cwd: folder };
  }

  #folderOf(notebook) {
    return folderOf(notebook, vscode.workspace.workspaceFolders, homedir());
  }
}

async function tellRestricted() {
  const manage = 'Manage Workspace Trust';
  if (await vscode.window.showErrorMessage(RESTRICTED, manage) === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

module.exports = { Controllers, IPYNB_TYPE };

'use strict';

const vscode = require('vscode');
const { pageFor } = require('./page');
const { openTable } = require('./tablePanel');

const VIEW = 'antiStalinistLeft.variables';

/** The view that lists what the cells of the notebook in front have declared: name, type, shape or value. */
class VariablesView {
  #extension;
  #controllers;
  #view;
  #last;
  #disposables;

  /**
   * @param {vscode.Uri} extension
   * @param {import('../kernel/controllers').Controllers} controllers
   */
  constructor(extension, controllers) {
    this.#extension = extension;
    this.#controllers = controllers;
    this.#disposables = [
      vscode.window.registerWebviewViewProvider(VIEW, this),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#refresh()),
      controllers.onChanged(notebook => { if (notebook === this.#notebook) this.#refresh(); }),
    ];
  }

  dispose() {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** @param {vscode.WebviewView} view */
  resolveWebviewView(view) {
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'media')] };
    view.webview.onDidReceiveMessage(message => this.#take(message));
    view.onDidChangeVisibility(() => this.#refresh());
    view.onDidDispose(() => { this.#view = undefined; });
    view.webview.html = pageFor(view.webview, this.#extension, { script: 'variables.js', body: '<p id="told" role="status"></p><div id="list"></div>' });
  }

  /** The notebook in front; while another editor is, the one that was last. */
  get #notebook() {
    this.#last = vscode.window.activeNotebookEditor?.notebook ?? (this.#last?.isClosed ? undefined : this.#last);
    return this.#last;
  }

  #take({ type, kernel, name }) {
    const session = this.#notebook && this.#controllers.sessionOf(this.#notebook);
    if (type === 'ready') this.#refresh();
    if (type === 'open' && session !== undefined) openTable(this.#extension, session, kernel, name);
  }

  async #refresh() {
    if (this.#view?.visible !== true) return;
    const session = this.#notebook && this.#controllers.sessionOf(this.#notebook);
    // A kernel that runs a cell answers later; what is shown stays until then.
    if (session?.isBusy) return;
    const reply = await session?.askOfAll('variables_request', {});
    await this.#view?.webview.postMessage({ variables: reply?.variables ?? [], hasKernel: session?.isAlive === true });
  }
}

module.exports = { VariablesView };

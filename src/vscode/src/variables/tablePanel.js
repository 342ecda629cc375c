'use strict';

const vscode = require('vscode');
const { pageFor } = require('./page');

const BODY = '<div class="bar"><label for="filter">Filter</label> <input id="filter" type="search" spellcheck="false"> <span id="told" role="status"></span></div><div id="list" tabindex="0" role="region" aria-label="Table"></div>';

/** More rows than any table has. */
const ALL = 2 ** 31 - 1;

/**
 * Opens all of a table beside the notebook, with a filter.
 * @param {vscode.Uri} extension
 * @param {import('../kernel/notebookSession').NotebookSession} session
 * @param {string} kernel
 * @param {string} name The variable that holds it.
 */
async function openTable(extension, session, kernel, name) {
  const reply = await session.askOfAll('variable_request', { kernel, name, count: ALL });
  if (reply?.values === undefined) {
    vscode.window.showInformationMessage(reply?.evalue ?? 'The kernel runs a cell; open the table when it has ended.');
    return;
  }
  const media = vscode.Uri.joinPath(extension, 'media');
  const panel = vscode.window.createWebviewPanel('antiStalinistLeft.table', name, vscode.ViewColumn.Beside, { enableScripts: true, enableFindWidget: true, retainContextWhenHidden: true, localResourceRoots: [media] });
  panel.webview.onDidReceiveMessage(({ type }) => { if (type === 'ready') panel.webview.postMessage({ columns: reply.columns, rows: reply.values }); });
  panel.webview.html = pageFor(panel.webview, extension, { script: 'table.js', body: BODY });
}

module.exports = { openTable };

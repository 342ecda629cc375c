'use strict';

const vscode = require('vscode');
const { copyOf } = require('./copyOf');

const MERMAID = 'text/vnd.mermaid';
const SETTLED = 500;

/**
 * Lets diagrams follow the theme. The editor draws them itself, in the colours of the moment, and draws an output anew only when
 * it is put in anew.
 * @param {import('../kernel/controllers').Controllers} controllers
 * @param {(text: string) => void} log
 */
function followTheme(controllers, log) {
  let timer;
  return vscode.window.onDidChangeActiveColorTheme(() => {
    clearTimeout(timer);
    // The outputs' own page hears of the theme at the same time; the diagrams must be drawn after that.
    timer = setTimeout(() => drawAnew(controllers, log), SETTLED);
  });
}

function drawAnew(controllers, log) {
  for (const notebook of vscode.workspace.notebookDocuments) {
    const session = controllers.sessionOf(notebook);
    if (session === undefined || session.isBusy) continue;
    for (const cell of notebook.getCells().filter(one => one.outputs.some(output => output.items.some(item => item.mime === MERMAID)))) {
      controllers.show(cell, cell.outputs.map(copyOf), cell.executionSummary).catch(error => log(`A diagram could not be drawn anew: ${error.message}`));
    }
  }
}

module.exports = { followTheme };

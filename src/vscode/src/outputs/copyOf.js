'use strict';

const vscode = require('vscode');

/** An output of the same content, which the editor takes for another one. */
function copyOf({ items, metadata }) {
  return new vscode.NotebookCellOutput(items.map(({ mime, data }) => new vscode.NotebookCellOutputItem(data, mime)), metadata);
}

module.exports = { copyOf };

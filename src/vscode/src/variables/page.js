'use strict';

const { randomBytes } = require('node:crypto');
const vscode = require('vscode');

/**
 * A page of the extension's own that runs one script of its folder `media` and loads nothing else.
 * @param {vscode.Webview} webview
 * @param {vscode.Uri} extension
 * @param {{ script: string, body: string }} parts
 */
function pageFor(webview, extension, { script, body }) {
  const nonce = randomBytes(16).toString('hex');
  const file = name => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', name));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${file('view.css')}">
</head>
<body>${body}<script nonce="${nonce}" src="${file(script)}"></script></body>
</html>`;
}

module.exports = { pageFor };

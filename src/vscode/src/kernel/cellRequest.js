'use strict';

const { basename, dirname } = require('node:path');
const { kernelOf } = require('../dib/names');

/** The folder from which a notebook's relative paths start: its own, or for one that was never saved the workspace's. */
function folderOf(notebook, workspaceFolders, home) {
  return notebook.uri.scheme === 'file' ? dirname(notebook.uri.fsPath) : workspaceFolders?.find(folder => folder.uri.scheme === 'file')?.uri.fsPath ?? home;
}

/** The kernel that runs a cell. */
function kernelOfCell(cell) {
  return kernelOf(cell.document.languageId, cell.metadata?.dib?.kernel);
}

/** A cell's text as the kernel counts its lines. */
function sourceOf(cell) {
  return cell.document.getText().replace(/\r\n?/g, '\n');
}

/**
 * What a request about a cell says of it besides its text.
 * @param {any} cell
 * @param {string} folder
 * @param {string[]} [ahead] The kernels that later cells need.
 */
function metadataOf(cell, folder, ahead = []) {
  return {
    polyglot_notebook: { kernelName: kernelOfCell(cell) },
    place: { notebook: basename(cell.notebook.uri.path), cell: cell.index + 1, directory: folder },
    ahead,
  };
}

/** A place in a text as Jupyter counts it, by code points. */
function codePoints(text, position) {
  return [...text.slice(0, position)].length;
}

/** A place that Jupyter counted, in the code units of the editor. */
function codeUnits(text, points) {
  let position = 0;
  for (const character of text) {
    if (points-- <= 0) break;
    position += character.length;
  }
  return position;
}

module.exports = { codePoints, codeUnits, folderOf, kernelOfCell, metadataOf, sourceOf };

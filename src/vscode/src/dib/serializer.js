'use strict';

const vscode = require('vscode');
const { readDib } = require('./reader');
const { writeDib } = require('./writer');
const { kernelOf, languageOf } = require('./names');
const { standingOf, stretchFrom } = require('./standing');

/** The notebook type of `.dib` files. */
const DIB_TYPE = 'antistalinistleft-dib';

/** How the editor is to treat what a `.dib` has no place for. */
const DIB_CONTENT = {
  transientOutputs: true,
  transientDocumentMetadata: { reading: true },
  transientCellMetadata: { collapsed: true, inputCollapsed: true, outputCollapsed: true },
};

/**
 * Reads and writes `.dib` files for the editor. How the file stood, where that is unusual, goes into the metadata of notebook
 * and cells under `dib`, so that what nobody changed is written as it was.
 */
class DibSerializer {
  #readings = 0;

  /** @param {Uint8Array} content */
  deserializeNotebook(content) {
    const dib = readDib(decode(content));
    const cells = dib.cells.map(cell => cellData(cell.kernel, cell.source, { dib: standingOf(cell, dib.origin, kernelOf(languageOf(cell.kernel)) === cell.kernel) }));
    const data = new vscode.NotebookData(cells.length > 0 ? cells : [cellData('csharp', '')]);
    // The number tells that the file was read anew, which takes all outputs away.
    data.metadata = { dib: dib.origin, reading: ++this.#readings };
    return data;
  }

  /** @param {vscode.NotebookData} data */
  serializeNotebook(data) {
    const { text, splits } = writeDib(data.cells.map(cell => written(cell, data.metadata?.dib)), data.metadata?.dib);
    for (const { cell, line, text: found } of splits) {
      vscode.window.showWarningMessage(`Line ${line} of cell ${cell} is «${found}», which begins a cell in a .dib: when the notebook is opened again, the cell will be two. Indent the line to keep them one.`);
    }
    return new TextEncoder().encode(text);
  }
}

/** A cell for the editor. */
function cellData(kernel, source, metadata) {
  const kind = kernel === 'markdown' ? vscode.NotebookCellKind.Markup : vscode.NotebookCellKind.Code;
  const cell = new vscode.NotebookCellData(kind, source, languageOf(kernel));
  cell.metadata = metadata;
  return cell;
}

/** A cell of the editor as it is to be written. */
function written(cell, origin) {
  const standing = cell.metadata?.dib;
  const kernel = cell.kind === vscode.NotebookCellKind.Markup ? 'markdown' : kernelOf(cell.languageId, standing?.kernel);
  return { kernel, source: cell.value, stretch: stretchFrom(standing, { kernel, source: cell.value }, origin) };
}

/** The text of a file. A file of another encoding is refused: it could not be written back as it was. */
function decode(content) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new Error('This file is not UTF-8, which a .dib must be. Reopen it as text, save it with the encoding UTF-8, and open it again.');
  }
}

module.exports = { DIB_CONTENT, DIB_TYPE, DibSerializer };

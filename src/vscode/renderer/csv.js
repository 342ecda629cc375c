// Shows CSV as it stands, for who chooses that form of a table.

/** @type {import('vscode-notebook-renderer').ActivationFunction} */
export const activate = () => ({
  renderOutputItem(item, element) {
    const text = Object.assign(document.createElement('pre'), { textContent: item.text(), tabIndex: 0 });
    text.setAttribute('aria-label', 'The table as CSV');
    element.replaceChildren(text);
  },
});

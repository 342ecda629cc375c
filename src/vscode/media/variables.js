'use strict';
// Lists variables; those that hold tables are buttons that open them.
(function () {
  const vscode = acquireVsCodeApi();
  const LANGUAGES = { csharp: 'C#', fsharp: 'F#', sql: 'SQL' };
  const list = document.getElementById('list');
  const told = document.getElementById('told');

  window.addEventListener('message', ({ data: { variables, hasKernel } }) => {
    told.textContent = variables.length > 0 ? '' : hasKernel ? 'The cells have declared nothing yet.' : 'No kernel runs. Run a cell of the notebook in front.';
    list.replaceChildren(...(variables.length > 0 ? [tableOf(variables)] : []));
  });
  vscode.postMessage({ type: 'ready' });

  function tableOf(variables) {
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    for (const words of ['Name', 'Type', 'Shape or value', 'Language']) head.append(cell('th', words));
    for (const name of head.children) name.scope = 'col';
    const body = table.createTBody();
    for (const variable of variables) {
      const row = body.insertRow();
      const isTable = variable.rows !== undefined;
      const name = cell('th', isTable ? '' : variable.name);
      name.scope = 'row';
      if (isTable) name.append(opener(variable));
      row.append(name, cell('td', variable.type), cell('td', isTable ? `${variable.rows} × ${variable.columns}` : variable.value), cell('td', LANGUAGES[variable.kernel] ?? variable.kernel));
    }
    return table;
  }

  function opener({ kernel, name }) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.title = `Open the table ${name}`;
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', () => vscode.postMessage({ type: 'open', kernel, name }));
    return button;
  }

  function cell(tag, words) {
    const made = document.createElement(tag);
    made.textContent = words;
    return made;
  }
})();

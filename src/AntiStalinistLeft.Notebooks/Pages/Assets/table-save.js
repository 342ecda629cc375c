'use strict';
// Lets a reader take a table along: to the clipboard, as words that a spreadsheet takes apart, and into a file of CSV. Where the
// whole table came along as CSV that is taken, else the rows that are here.
(function () {
  document.querySelectorAll('table.asl-table').forEach(function (table) {
    // A figure has its own downloads.
    if (table.dataset.aslSave || !table.tBodies[0] || table.closest('figure.asl-figure, .asl-chart')) return;
    table.dataset.aslSave = 'made';
    addButtons(table);
  });

  function addButtons(table) {
    const frame = table.closest('.table-frame') || table;
    const place = document.createElement('div');
    const told = document.createElement('span');
    const name = table.caption ? table.caption.textContent.split(':')[0] : 'table';
    place.className = 'table-save';
    told.setAttribute('role', 'status');
    place.append(
      makeButton('Copy', 'Copy ' + name + ' to the clipboard', function () {
        const rows = rowsOf(table, frame);
        copy(rows.map(function (row) { return row.map(flat).join('\t'); }).join('\n')).then(
          function () { told.textContent = 'Copied ' + (rows.length - 1) + ' rows'; },
          function () { told.textContent = 'The clipboard is closed to this page; save the CSV instead.'; });
      }),
      makeButton('CSV', 'Save ' + name + ' as CSV', function () {
        save(name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') + '.csv', wholeOf(frame) || rowsOf(table, frame).map(function (row) { return row.map(quoted).join(','); }).join('\n') + '\n');
        told.textContent = 'Saved as CSV';
      }),
      told);
    const pager = frame.nextElementSibling;
    (pager && pager.className === 'pager' ? pager : frame).after(place);
  }

  function makeButton(text, label, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    return button;
  }

  // The whole table, which stands beside it where it is the only one in its place.
  function wholeOf(frame) {
    const parts = frame.parentElement.querySelectorAll('script.asl-csv');
    return parts.length === 1 && frame.parentElement.querySelectorAll('table.asl-table').length === 1 ? JSON.parse(parts[0].textContent) : null;
  }

  function rowsOf(table, frame) {
    const whole = wholeOf(frame);
    if (whole !== null) return parse(whole);
    return Array.from(table.rows).map(function (row) { return Array.from(row.cells).map(function (cell) { return cell.textContent; }); });
  }

  // RFC 4180.
  function parse(csv) {
    const rows = [[]];
    const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g;
    for (let found = field.exec(csv); found && (found[0] !== '' || found.index < csv.length); found = field.exec(csv)) {
      const text = found[1];
      rows[rows.length - 1].push(text[0] === '"' ? text.slice(1, -1).replace(/""/g, '"') : text);
      if (found[2] === '') break;
      if (found[2] !== ',') rows.push([]);
    }
    return rows.filter(function (row) { return row.length > 0; });
  }

  function flat(text) { return text.replace(/[\t\r\n]+/g, ' '); }

  function quoted(text) { return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; }

  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    return Promise.reject(new Error('no clipboard'));
  }

  // The link must be part of the page, for editors look at clicks that reach it; and the file is read after the click.
  function save(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }
})();

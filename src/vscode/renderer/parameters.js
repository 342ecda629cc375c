// A form for the parameters of a notebook. What is filled in goes to the extension, which writes it into the cell.

const STYLE = `
.asl-parameters { border: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, #8888)); border-radius: 4px; padding: .6rem 1rem .8rem; margin: .3rem 0; max-width: 46rem; font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
.asl-parameters h2 { font-size: 1.1em; margin: 0 0 .5rem; }
.asl-parameters .field { display: grid; grid-template-columns: 8rem minmax(10rem, 22rem); gap: .1rem .8rem; align-items: center; margin: .45rem 0; }
.asl-parameters .comment, .asl-parameters .problem { grid-column: 2; margin: 0; }
.asl-parameters .comment { color: var(--vscode-descriptionForeground); font-size: .92em; }
.asl-parameters .problem, .asl-parameters .told { color: var(--vscode-errorForeground); }
.asl-parameters :is(input:not([type=checkbox]), select) { font: inherit; width: 100%; box-sizing: border-box; padding: .2rem .3rem; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-dropdown-border, #8888)); border-radius: 2px; }
.asl-parameters [type=checkbox] { justify-self: start; }
.asl-parameters button { font: inherit; padding: .3rem .9rem; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; color: var(--vscode-button-foreground); background: var(--vscode-button-background); cursor: pointer; }
.asl-parameters :is(button, input, select):focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
`;

/** @type {import('vscode-notebook-renderer').ActivationFunction} */
export function activate(context) {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  const forms = new Set();
  context.onDidReceiveMessage?.(({ problems }) => { for (const form of forms) form.tell(problems); });
  let number = 0;
  return {
    renderOutputItem(item, element) {
      for (const form of forms) if (!form.element.isConnected) forms.delete(form);
      const form = build(item.json().parameters, `asl-parameters-${++number}`, values => context.postMessage?.({ type: 'run', values }));
      forms.add(form);
      element.replaceChildren(form.element);
    },
  };
}

function build(parameters, id, run) {
  const form = make('form', { className: 'asl-parameters' });
  form.setAttribute('aria-labelledby', `${id}-head`);
  form.append(make('h2', { id: `${id}-head`, textContent: 'Parameters' }));
  const fields = parameters.filter(parameter => parameter.value !== undefined).map(parameter => fieldOf(parameter, `${id}-${parameter.name}`));
  const told = make('span', { className: 'told' });
  told.setAttribute('role', 'alert');
  form.append(...fields.map(field => field.element), make('button', { type: 'submit', textContent: 'Run all again' }), ' ', told);
  const tell = problems => {
    told.textContent = problems[''] ?? '';
    for (const field of fields) field.tell(problems[field.name] ?? '');
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    tell({});
    run(Object.fromEntries(fields.map(field => [field.name, field.value()])));
  });
  return { element: form, tell };
}

function fieldOf(parameter, id) {
  const { name, comment } = parameter;
  const element = make('div', { className: 'field' });
  const input = inputFor(parameter);
  input.id = id;
  const problem = make('p', { className: 'problem', id: `${id}-problem` });
  input.setAttribute('aria-describedby', `${id}-comment ${problem.id}`);
  element.append(make('label', { htmlFor: id, textContent: name }), input, make('p', { className: 'comment', id: `${id}-comment`, textContent: comment }), problem);
  return {
    name,
    element,
    value: () => (input.type === 'checkbox' ? String(input.checked) : input.value),
    tell: words => {
      problem.textContent = words;
      input.setAttribute('aria-invalid', String(words !== ''));
    },
  };
}

function inputFor({ type, value, choices }) {
  if (type === 'bool') return make('input', { type: 'checkbox', checked: value === 'true' });
  if (choices.length > 0) {
    const select = make('select', {});
    const known = [{ value: '', label: '(the page chooses)' }, ...choices.map(choice => ({ value: choice.value, label: choice.label === choice.value ? choice.value : `${choice.label} (${choice.value})` }))];
    if (!known.some(choice => choice.value === value)) known.push({ value, label: value });
    select.append(...known.map(choice => make('option', { value: choice.value, textContent: choice.label })));
    select.value = value;
    return select;
  }
  if (/^(int|long)\??$/.test(type)) return make('input', { type: 'number', step: '1', value });
  if (/^(double|float|decimal)\??$/.test(type)) return make('input', { type: 'number', step: 'any', value });
  return make('input', { type: 'text', value, spellcheck: false });
}

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

// The colours of a chart in the editor's theme.

const CLEAR = 'rgba(0,0,0,0)';
const WHITE = /^(#fff|#ffffff|white|rgba?\(255, ?255, ?255(, ?1)?\))$/i;
const DARK = { ink: '#e8e6e1', rule: '#6d6e73', grid: '#3a3b40' };

/**
 * A chart as it is shown: without a ground of its own where that is white, so that it lies on the editor's; and in a dark theme
 * in the colours that stand for its own there.
 * @param {{ data: object[], layout: any }} chart
 * @param {boolean} dark
 * @param {Record<string, string>} onDark The kit's colours on dark ground, by those on white.
 */
export function themed({ data, layout }, dark, onDark) {
  const colours = dark ? value => JSON.parse(JSON.stringify(value).replace(/#[0-9a-f]{6}\b/gi, colour => onDark[colour.toLowerCase()] ?? colour)) : structuredClone;
  const shown = { data: colours(data), layout: colours(layout) };
  for (const ground of ['paper_bgcolor', 'plot_bgcolor']) {
    const own = layout[ground] ?? layout.template?.layout?.[ground];
    if (own === undefined || WHITE.test(own)) shown.layout[ground] = CLEAR;
  }
  if (dark) darken(shown.layout);
  return shown;
}

/** Letters and lines whose colour nobody chose are dark by plotly's own choice. */
function darken(layout) {
  const template = layout.template?.layout ?? {};
  if (layout.font?.color === undefined && template.font?.color === undefined) layout.font = { ...layout.font, color: DARK.ink };
  for (const axis of new Set(['xaxis', 'yaxis', ...Object.keys(layout).filter(name => /^[xy]axis\d*$/.test(name))])) {
    const { gridcolor, linecolor, zerolinecolor } = { ...template[axis], ...layout[axis] };
    layout[axis] = { ...layout[axis], gridcolor: gridcolor ?? DARK.grid, linecolor: linecolor ?? DARK.rule, zerolinecolor: zerolinecolor ?? DARK.rule };
  }
}

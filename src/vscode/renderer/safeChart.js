// What a chart may say to the renderer. A notebook comes from anywhere: it sets no option of the renderer but how a chart is
// handled, and nothing in it is loaded from an address, in a workspace that is trusted as in one that is not.

const HANDLING = ['displayModeBar', 'doubleClick', 'locale', 'modeBarButtonsToRemove', 'scrollZoom', 'staticPlot'];
const MAPS = /^(scatter|density|choropleth)map(box)?$/;

/** The chart's own options that concern how it is handled; all others are the renderer's. */
export function safeConfig(config) {
  return Object.fromEntries(HANDLING.filter(name => Object.hasOwn(config ?? {}, name)).map(name => [name, config[name]]));
}

/** The layout without pictures from an address. */
export function safeLayout(layout) {
  const { images, template, ...rest } = layout;
  const safe = { ...rest };
  if (template !== undefined) safe.template = { ...template, layout: template?.layout === undefined ? undefined : safeLayout(template.layout) };
  if (Array.isArray(images)) safe.images = images.filter(image => isWithin(image?.source));
  return safe;
}

/** The traces; those that would load maps or pictures from an address are refused. */
export function safeData(data) {
  for (const trace of data) {
    if (MAPS.test(String(trace?.type))) throw new Error(`a chart of the type ${String(trace.type).slice(0, 40)} loads its map from an address, and nothing is loaded here`);
    if (trace?.type === 'image' && trace.source !== undefined && !isWithin(trace.source)) throw new Error('a picture in a chart must be in the notebook itself, not at an address');
  }
  return data;
}

function isWithin(source) {
  return typeof source === 'string' && /^data:image\/(png|jpeg|gif|webp);base64,/.test(source);
}

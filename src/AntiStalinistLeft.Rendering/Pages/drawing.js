'use strict';

// Plotly names clip paths and gradients by Math.random: a fixed sequence makes the same figure the same text.
function seedRandom(seed) {
  let state = seed;
  Math.random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function loadLibrary(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(typeof Plotly === 'object' ? Plotly.version : null);
    script.onerror = () => reject(new Error('The file could not be loaded as a script.'));
    document.head.append(script);
  });
}

// Answers { svg } or { error }, so that a figure that Plotly refuses is told apart from a browser that broke.
async function drawFigure(json) {
  seedRandom(20261122);
  const holder = document.createElement('div');
  document.body.append(holder);
  try {
    const figure = JSON.parse(json);
    const { width, height } = figure.layout;
    await Plotly.newPlot(holder, figure.data, figure.layout, { staticPlot: true, plotGlPixelRatio: 4 });
    const svg = await Plotly.toImage(holder, { format: 'svg', width, height, imageDataOnly: true });
    return { svg };
  } catch (error) {
    return { error: String(error && error.message || error) };
  } finally {
    Plotly.purge(holder);
    holder.remove();
  }
}

/**
 * The one place that knows where d3 comes from: the webjar's bundle, which puts `d3` into the global scope. Its modules
 * import each other by bare names, for which a browser wants an import map, which would be an inline script to the
 * Content-Security-Policy.
 */
import './webjars/d3/dist/d3.min.js';

export const { axisBottom, brushX, max, pointer, scaleLinear, scaleUtc, select, sum } = globalThis.d3;

import 'uplot/dist/uPlot.min.css';
import './page.css';

import { render } from 'preact';

import { App } from './app.js';
import { offerTour } from './help.js';
import { start } from './state.js';

render(<App />, document.getElementById('app')!);
offerTour();
start();

// The parts of Chart.js that the panel uses, and nothing more: the whole of it is 206 KB, these are about 150 KB.
import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
} from 'chart.js';
import { SymlogScale } from './symlog';

Chart.register(
  BarController,
  BarElement,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  SymlogScale,
);
Chart.defaults.animation = false;
Chart.defaults.responsive = true;
Chart.defaults.maintainAspectRatio = false;
// Pointer and keys are followed by the figure itself: Chart.js would redraw the whole chart at every move (36 ms at 10^4 points).
Chart.defaults.events = [];

export { Chart };

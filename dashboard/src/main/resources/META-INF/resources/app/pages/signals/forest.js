import {Part, html} from '../../part.js';
import {count, sentence, words} from '../../format.js';
import {setQuery} from '../../router.js';
import {figure, withLimits} from './numbers.js';
import '../../parts/chart.js';

const MEASURES = {ic: ['IC', 0], ror: ['ROR', 1], prr: ['PRR', 1], ebgm: ['EBGM', 1]};
const FARTHEST = 5;

// A statistic with its limits in each part of the cases, one below the other; years have a plot of their own. Parts of
// which it is undefined or kept back stand in the table alone, with the reason.
class Forest extends Part {
  static properties = {pair: {attribute: false}, measure: {}};

  willUpdate(changed) {
    const [label, neutral] = MEASURES[this.measure] ?? MEASURES.ic;
    this.of = this.measure in MEASURES ? this.measure : 'ic';
    this.parts = [{name: 'All that are looked at', ...this.pair},
      ...this.pair.breakdowns.flatMap(({by, parts}) => parts.map(part => ({...part, name: `${sentence(by)}: ${words(part.value)}`, by})))];
    this.drawn = this.parts.filter(part => part.by !== 'year' && part.statistics?.[this.of].value !== undefined);
    if (changed.has('pair') || changed.has('measure')) {
      this.option = paint => plot(this.drawn, this.of, label, neutral, paint);
    }
  }

  render() {
    const [label] = MEASURES[this.of];
    return html`
      <p><label class="measure">Statistic <select @change=${event => setQuery({measure: event.target.value === 'ic' ? '' : event.target.value})}>
        ${Object.entries(MEASURES).map(([code, [name]]) => html`<option value=${code} ?selected=${code === this.of}>${name}</option>`)}</select></label></p>
      <t-chart label=${`${label} by subgroup`} .lines=${Math.max(1, this.drawn.length)} .option=${this.option}
        .head=${['Part of the cases', 'a', 'E', `${label}, with limits`]}
        .body=${this.parts.map(part => (part.statistics ? [part.name, count(part.statistics.a), figure(part.statistics.expected), withLimits(part.statistics[this.of])]
          : [part.name, 'kept back', 'kept back', 'kept back: a cell has one or two cases']))}></t-chart>
      <p class="hint">${this.drawn.length ? 'Limits beyond the axis are cut.' : 'It is undefined in every part.'} Where it is undefined, and each
        year, the table tells. Parts are not independent questions: of many, some stand out by chance.</p>`;
  }
}
customElements.define('t-signal-forest', Forest);

function plot(parts, of, label, neutral, paint) {
  const log = neutral === 1;
  const ends = parts.flatMap(({statistics}) => [statistics[of].lower, statistics[of].upper]).filter(end => end !== undefined && (!log || end > 0));
  const least = log ? 1 / 2 ** FARTHEST : -FARTHEST;
  const scale = {min: rounded(Math.max(least, Math.min(log ? 0.5 : -1, ...ends)), log, Math.floor),
    max: rounded(Math.max(log ? 2 : 1, ...ends), log, Math.ceil)};
  return {
    grid: {left: 12, right: 24, top: 16, bottom: 32, containLabel: true},
    tooltip: {trigger: 'item', renderMode: 'richText', backgroundColor: paint('--card'), borderColor: paint('--line-strong'), textStyle: {color: paint('--text')},
      formatter: ({data}) => `${data.part.name}\n${label} ${figure(data.statistic.value)} (${figure(data.statistic.lower)} to ${figure(data.statistic.upper)})\n`
        + `${count(data.part.statistics.a)} cases, ${figure(data.part.statistics.expected)} expected`},
    xAxis: {type: log ? 'log' : 'value', name: log ? `${label}, logarithmic` : label, nameLocation: 'middle', nameGap: 26,
      ...scale, ...(log ? {logBase: 2, axisLabel: {color: paint('--soft'), formatter: figure}} : {})},
    yAxis: {type: 'category', inverse: true, data: parts.map(part => part.name), axisTick: {show: false}, axisLabel: {color: paint('--soft'), interval: 0, width: 190, overflow: 'truncate'}},
    series: [{type: 'custom', clip: true, data: parts.map((part, index) => ({value: [part.statistics[of].value, index, part.statistics[of].lower, part.statistics[of].upper], part, statistic: part.statistics[of]})),
      encode: {x: [0, 2, 3], y: 1},
      renderItem: (_, api) => limits(api, paint, neutral),
      markLine: {symbol: 'none', silent: true, label: {show: false}, lineStyle: {color: paint('--line-strong'), type: 'dashed'}, data: [{xAxis: neutral}]}}],
  };
}

const rounded = (end, log, towards) => (log ? 2 ** towards(Math.log2(end)) : towards(end));

function limits(api, paint, neutral) {
  const [x, y] = api.coord([api.value(0), api.value(1)]);
  const [left] = api.coord([api.value(2), api.value(1)]);
  const [right] = api.coord([api.value(3), api.value(1)]);
  const colour = api.value(2) > neutral ? paint('--orange') : paint('--accent');
  const whole = api.value(1) === 0;
  return {type: 'group', children: [
    {type: 'line', shape: {x1: left, y1: y, x2: right, y2: y}, style: {stroke: colour, lineWidth: whole ? 3 : 2}},
    {type: whole ? 'rect' : 'circle', shape: whole ? {x: x - 5, y: y - 5, width: 10, height: 10} : {cx: x, cy: y, r: 4}, style: {fill: colour}}]};
}

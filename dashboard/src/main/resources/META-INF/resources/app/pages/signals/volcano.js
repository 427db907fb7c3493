import {Part, html, nothing} from '../../part.js';
import {count} from '../../format.js';
import {LISTING_LABELS, figure, plain} from './numbers.js';
import '../../parts/chart.js';

// By colour and by shape: what the catalog says of the reaction.
const KINDS = {new: ['--orange', 'triangle'], listed: ['--accent', 'circle'], 'listed-in-context': ['--blue', 'diamond'],
  unknown: ['--line-strong', 'rect']};

// Pairs by how much more often they are reported than expected (IC) and how far from chance that is (chi-square, on a
// scale of roots). A pair of which either is undefined is counted below the plot, not put at 0.
class Volcano extends Part {
  static properties = {pairs: {attribute: false}, keyOf: {attribute: false}, marked: {}};

  willUpdate(changed) {
    if (changed.has('pairs')) {
      this.place();
    }
  }

  place() {
    this.points = new Map();
    const drawn = this.pairs.filter(pair => !pair.statistics.ic.undefined && !pair.statistics.chiSquare.undefined);
    this.series = Object.entries(KINDS).map(([listed, [colour, symbol]]) => ({name: LISTING_LABELS[listed], colour, symbol,
      data: drawn.filter(pair => pair.listed === listed).map(pair =>
        ({value: [pair.statistics.ic.value, Math.sqrt(pair.statistics.chiSquare.value)], pair,
          symbolSize: 6 + 3 * Math.log10(pair.statistics.a)}))})).filter(series => series.data.length);
    this.series.forEach((series, index) => series.data.forEach((point, place) => this.points.set(this.keyOf(point.pair), [index, place])));
    this.left = this.pairs.length - drawn.length;
    this.option = paint => ({
      legend: {left: 'right', itemWidth: 14},
      tooltip: {trigger: 'item', renderMode: 'richText', backgroundColor: paint('--card'), borderColor: paint('--line-strong'),
        textStyle: {color: paint('--text')}, formatter: ({data}) => told(data.pair)},
      grid: {left: 12, right: 24, top: 40, bottom: 24, containLabel: true},
      xAxis: {type: 'value', name: 'IC: log2 of observed to expected', nameLocation: 'middle', nameGap: 26,
        min: ({min}) => Math.min(0, Math.floor(min)), max: ({max}) => Math.max(1, Math.ceil(max))},
      yAxis: {type: 'value', name: 'Chi-square', axisLabel: {color: paint('--soft'), formatter: root => count(Math.round(root * root))}},
      series: this.series.map(({name, colour, symbol, data}) => ({name, type: 'scatter', symbol, data,
        itemStyle: {color: paint(colour), opacity: 0.75},
        emphasis: {scale: 2, itemStyle: {opacity: 1, borderColor: paint('--text'), borderWidth: 2}}})),
    });
  }

  // Shows which of the points is meant.
  point(key) {
    this.querySelector('t-chart')?.light(...(this.points.get(key) ?? [0, -1]));
  }

  render() {
    return html`<t-chart told label="Pairs by IC and chi-square" .option=${this.option} @pointed=${this.tell} @picked=${this.tell}></t-chart>
      ${this.left ? html`<p class="hint">${count(this.left)} ${this.left === 1 ? 'pair is' : 'pairs are'} in the table alone: a statistic is undefined.</p>` : nothing}`;
  }

  tell(event) {
    event.stopPropagation();
    if (event.detail?.pair) {
      this.dispatchEvent(new CustomEvent(event.type, {detail: event.detail.pair}));
    }
  }

  async updated(changed) {
    if (this.marked && (changed.has('marked') || changed.has('pairs'))) {
      const chart = this.querySelector('t-chart');
      await chart.updateComplete;
      await chart.draw();
      this.point(this.marked);
    }
  }
}
customElements.define('t-signal-volcano', Volcano);

const told = ({drug, reaction, statistics}) => `${plain(drug)}, ${plain(reaction)}\n${count(statistics.a)} cases, ${figure(statistics.expected)} expected\n`
  + `IC ${figure(statistics.ic.value)} (${figure(statistics.ic.lower)} to ${figure(statistics.ic.upper)})\nchi-square ${figure(statistics.chiSquare.value)}`;

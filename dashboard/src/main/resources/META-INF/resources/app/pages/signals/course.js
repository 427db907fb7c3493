import {Part, Loading, html, nothing} from '../../part.js';
import {get} from '../../api.js';
import {count} from '../../format.js';
import {figure, pairPath, withLimits} from './numbers.js';
import '../../parts/chart.js';

const AT_ONCE = 4;
const FEWEST = 3;
const LOWEST = -4;

// How a pair grew: its numbers over all cases until the end of each year of onset, each asked of the service.
class Course extends Part {
  static properties = {pair: {attribute: false}, asked: {attribute: false}};

  constructor() {
    super();
    this.course = new Loading(this, () => this.count());
  }

  willUpdate(changed) {
    if (changed.has('pair')) {
      this.course.run();
    }
  }

  async count() {
    const years = (this.pair.breakdowns.find(({by}) => by === 'year')?.parts ?? []).map(part => part.value).filter(value => /^\d{4}$/.test(value)).sort();
    const path = `/signals${pairPath(this.pair.drug, this.pair.reaction)}`;
    const {from, rest} = beginning(this.asked.subgroup);
    const points = [];
    for (let first = 0; first < years.length; first += AT_ONCE) {
      points.push(...await Promise.all(years.slice(first, first + AT_ONCE).map(async year =>
        ({year, ...(await get('adverse-event', path, {...this.asked, by: 'none', subgroup: [...rest, `year:${from}-${year}`].join(',')})).statistics}))));
    }
    return points;
  }

  render() {
    return this.course.show(points => (points.length ? this.show(points) : html`<p>No case says when its reaction began.</p>`));
  }

  show(points) {
    const crossed = points.find(({a, ic}) => ic.undefined === undefined && ic.lower > 0 && a >= FEWEST);
    const of = name => points.map(({ic}) => (ic.undefined === undefined ? ic[name] : null));
    const dashed = {type: 'dashed', width: 1.5};
    return html`
      <p>${crossed ? html`Counted over the onsets until ${crossed.year}, IC025 is above 0 for the first time: ${count(crossed.a)} cases where
        ${figure(crossed.expected)} were expected.` : html`IC025 is not above 0 with three cases in any year.`}</p>
      <t-chart label="IC with its limits, cumulative by year of onset" .head=${['Until the end of', 'a', 'E', 'IC, with limits', 'PRR, with limits']}
        .body=${points.map(one => [one.year, count(one.a), figure(one.expected), withLimits(one.ic), withLimits(one.prr)])}
        .option=${paint => ({
          legend: {itemWidth: 18},
          xAxis: {type: 'category', data: points.map(({year}) => year), boundaryGap: false},
          yAxis: {type: 'value', min: ({min}) => Math.max(LOWEST, Math.floor(min)), max: ({max}) => Math.ceil(max)},
          tooltip: {trigger: 'axis', renderMode: 'richText', backgroundColor: paint('--card'), borderColor: paint('--line-strong'),
            textStyle: {color: paint('--text')}, valueFormatter: value => (typeof value === 'number' ? figure(value) : 'undefined')},
          series: [
            {name: 'IC', type: 'line', data: of('value'), symbolSize: 7, lineStyle: {width: 3, color: paint('--accent')}, itemStyle: {color: paint('--accent')},
              markLine: {symbol: 'none', silent: true, lineStyle: {color: paint('--line-strong')}, label: {color: paint('--soft')},
                data: [{yAxis: 0, label: {show: false}}, ...(crossed ? [{xAxis: crossed.year, lineStyle: {color: paint('--orange'), type: 'solid'},
                  label: {formatter: 'IC025 above 0', color: paint('--orange')}}] : [])]}},
            {name: 'IC025', type: 'line', data: of('lower'), symbol: 'none', lineStyle: {...dashed, color: paint('--orange')}, itemStyle: {color: paint('--orange')}},
            {name: 'IC975', type: 'line', data: of('upper'), symbol: 'none', lineStyle: {...dashed, color: paint('--soft')}, itemStyle: {color: paint('--soft')}}],
        })}></t-chart>
      <p class="hint">By the year of the first reaction; cases that do not say it are not in this course. Below ${LOWEST} the plot is cut.${
        this.asked.subgroup ? ' Within the subgroup.' : nothing} When reports came, the crossings below tell.</p>`;
  }
}
customElements.define('t-signal-course', Course);

// A subgroup without its years, and the year with which it begins.
function beginning(subgroup = '') {
  const parts = subgroup.split(',').map(part => part.trim()).filter(Boolean);
  const years = parts.find(part => part.startsWith('year:'));
  return {from: years ? years.slice(5).split('-')[0] : '', rest: parts.filter(part => part !== years)};
}

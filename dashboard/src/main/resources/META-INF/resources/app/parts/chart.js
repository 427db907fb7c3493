import {Part, html, nothing} from '../part.js';

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name);

// A colour of the style sheet, as the canvas needs it: light-dark() is decided by the browser.
export function resolved(name) {
  const probe = document.createElement('span');
  probe.style.color = colour(name);
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

// A plot, and the same as a table for those who cannot see it or want the numbers.
//
// option(paint): what ECharts draws, paint(name) being a colour of the style sheet; head and body: the table, unless
// the page has it anyway (`told`). lines: the height, where it grows with what is drawn. Sends `pointed` and `picked`
// with what is under the pointer.
class Chart extends Part {
  static properties = {option: {attribute: false}, label: {}, head: {attribute: false}, body: {attribute: false},
    low: {type: Boolean}, told: {type: Boolean}, lines: {type: Number}};

  connectedCallback() {
    super.connectedCallback();
    this.repaint = () => this.draw();
    window.addEventListener('theme', this.repaint);
    this.watcher = new ResizeObserver(() => this.plot?.resize());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('theme', this.repaint);
    this.watcher.disconnect();
    this.plot?.dispose();
    this.plot = undefined;
  }

  render() {
    const twin = this.told ? 'The table beside it has the numbers.' : 'The table below it has the numbers.';
    return html`
      <div class=${this.low ? 'plot low' : 'plot'} .style=${this.lines ? `height: ${6 + 1.6 * this.lines}rem` : ''} role="img" aria-label=${`${this.label}. ${twin}`}></div>
      ${this.told ? nothing : html`<details><summary>${this.label} as a table</summary>
        <div class="table-box" tabindex="0" role="region" aria-label=${`${this.label}, table`}><table>
          <thead><tr>${this.head.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>${this.body.map(row => html`<tr>${row.map((value, index) => (index === 0
            ? html`<th scope="row">${value}</th>` : html`<td>${value}</td>`))}</tr>`)}</tbody>
        </table></div>
      </details>`}`;
  }

  updated() {
    this.draw();
  }

  tell(name, {data}) {
    this.dispatchEvent(new CustomEvent(name, {detail: data}));
  }

  // Shows which of the points is meant.
  light(seriesIndex, dataIndex) {
    this.plot?.dispatchAction({type: 'downplay'});
    if (dataIndex >= 0) {
      this.plot?.dispatchAction({type: 'highlight', seriesIndex, dataIndex});
    }
  }

  async draw() {
    const {init} = await import('echarts');
    const box = this.querySelector('.plot');
    if (!box || !this.isConnected) {
      return;
    }
    if (!this.plot) {
      this.plot = init(box);
      this.plot.on('mouseover', event => this.tell('pointed', event));
      this.plot.on('click', event => this.tell('picked', event));
      this.watcher.observe(box);
    }
    const text = {color: resolved('--soft'), fontFamily: 'inherit', fontSize: 12};
    const axis = {axisLabel: text, nameTextStyle: text, axisLine: {lineStyle: {color: resolved('--line-strong')}},
      splitLine: {lineStyle: {color: resolved('--line')}}};
    const option = this.option(resolved);
    this.plot.setOption({
      animation: false,
      textStyle: text,
      grid: {left: 12, right: 16, top: 36, bottom: 8, containLabel: true},
      tooltip: {trigger: 'axis', renderMode: 'richText', backgroundColor: resolved('--card'),
        borderColor: resolved('--line-strong'), textStyle: {color: resolved('--text')}},
      ...option,
      xAxis: {...axis, ...option.xAxis},
      yAxis: {...axis, ...option.yAxis},
      legend: option.legend ? {textStyle: text, top: 0, left: 0, ...option.legend} : undefined,
    }, true);
    this.dataset.drawn = 'true';
  }
}
customElements.define('t-chart', Chart);

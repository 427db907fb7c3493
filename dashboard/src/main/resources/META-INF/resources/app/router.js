// The address says what is shown. Every view can be sent to a colleague; nothing about a patient ever stands in it.

export const current = () => ({path: location.pathname, query: Object.fromEntries(new URLSearchParams(location.search))});

const moved = () => window.dispatchEvent(new Event('moved'));

export function go(address) {
  history.pushState(null, '', address);
  moved();
}

// Changes the query of the address without a step back for it; empty values leave.
export function setQuery(changes, {step = false} = {}) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === null || value === '') {
      query.delete(name);
    } else {
      query.set(name, value);
    }
  }
  const text = query.toString();
  const address = location.pathname + (text ? '?' + text : '');
  if (address !== location.pathname + location.search) {
    history[step ? 'pushState' : 'replaceState'](null, '', address);
  }
  moved();
}

export function start() {
  window.addEventListener('popstate', moved);
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    const ours = link && link.origin === location.origin && !link.target && !link.hasAttribute('download')
      && !link.pathname.startsWith('/api/') && !link.pathname.startsWith('/sign-in')
      && !(link.hash && link.pathname === location.pathname);
    if (ours && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      go(link.pathname + link.search);
    }
  });
}

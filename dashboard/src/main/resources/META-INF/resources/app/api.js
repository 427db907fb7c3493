// What the page asks of the services, through the dashboard's own origin.

// A refusal or failure, told as problem details (RFC 9457).
export class Problem extends Error {
  constructor(body) {
    super(body.title);
    this.body = body;
    this.status = body.status;
  }
}

const PAGE = {'X-Theriac-Page': '1', 'X-Requested-With': 'JavaScript'};

// The session ended while the page was open: the shell asks for a new sign-in, and comes back to this page.
const sessionEnded = () => window.dispatchEvent(new Event('session-ended'));

export async function request(method, address, {json, body, headers = {}, signal} = {}) {
  const options = {method, headers: {Accept: 'application/json', ...PAGE, ...headers}, signal, body,
    redirect: 'manual'};
  if (json !== undefined) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(json);
  }
  let answer;
  try {
    answer = await fetch(address, options);
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem({title: 'The dashboard cannot be reached', status: 0,
      detail: 'Check your connection. What you have typed is still here.'});
  }
  if (answer.status === 401 || answer.status === 499 || answer.type === 'opaqueredirect') {
    sessionEnded();
    throw new Problem({title: 'Your session has ended', status: 401, detail: 'Sign in again to go on.'});
  }
  if (!answer.ok) {
    throw new Problem(await problemOf(answer));
  }
  return {body: answer.status === 204 ? undefined : await bodyOf(answer), etag: answer.headers.get('ETag')};
}

// Sends a file, and tells how much of it has left; a refusal is a Problem, as above.
export function upload(address, file, type, progress) {
  return new Promise((done, failed) => {
    const call = new XMLHttpRequest();
    call.open('POST', address);
    for (const [name, value] of Object.entries({Accept: 'application/json', 'Content-Type': type, ...PAGE})) {
      call.setRequestHeader(name, value);
    }
    call.responseType = 'json';
    call.upload.addEventListener('progress', event => progress(event.loaded, event.total));
    call.addEventListener('error', () => failed(new Problem({title: 'The file did not arrive', status: 0,
      detail: 'The connection broke. Nothing of it is kept: send it again.'})));
    call.addEventListener('load', () => {
      if (call.status >= 200 && call.status < 300) {
        done(call.response);
      } else if (call.status === 401 || call.status === 499) {
        sessionEnded();
        failed(new Problem({title: 'Your session has ended', status: 401, detail: 'Sign in again to go on.'}));
      } else {
        failed(new Problem(call.response ?? {title: `The call failed (${call.status})`, status: call.status}));
      }
    });
    call.send(file);
  });
}

async function bodyOf(answer) {
  return /json/.test(answer.headers.get('Content-Type') ?? '') ? answer.json() : answer.text();
}

async function problemOf(answer) {
  if (/json/.test(answer.headers.get('Content-Type') ?? '')) {
    return answer.json();
  }
  return {title: `The call failed (${answer.status})`, status: answer.status};
}

// The address of a service's path with its query; empty values are left out, lists repeat their name.
export function at(service, path, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') {
        parameters.append(name, one);
      }
    }
  }
  const text = parameters.toString();
  return `/api/${service}${path}${text ? '?' + text : ''}`;
}

export const get = async (service, path, query, options) =>
  (await request('GET', at(service, path, query), options)).body;

export const post = async (service, path, json, options) =>
  (await request('POST', at(service, path), {json, ...options})).body;

import {request} from './api.js';
import {useTimeZone} from './format.js';

// Who is signed in, and how one signs in here.
export const session = {name: undefined, roles: [], signIn: 'local', localRoles: []};

export const isSignedIn = () => session.name !== undefined;

export const hasRole = (...roles) => roles.some(role => session.roles.includes(role));

export async function readSession() {
  const {body} = await request('GET', '/session');
  Object.assign(session, {name: undefined, site: undefined, expiresAt: undefined}, body);
  useTimeZone(body.timeZone);
}

export async function signInLocally(name, role) {
  await request('POST', '/session', {json: {name, role}});
  await readSession();
}

export async function signOut() {
  await request('DELETE', '/session');
  await readSession();
}

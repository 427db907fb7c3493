import {hasRole} from './session.js';

// The places of the dashboard, with the roles that may do something there; no roles: everyone.
export const places = [
  {path: '/overview', label: 'Overview', icon: 'M4 13h6V4H4zm0 7h6v-5H4zm10 0h6v-9h-6zm0-16v5h6V4z', page: 'page-overview', load: () => import('./pages/overview.js')},
  {path: '/check', label: 'Check', roles: ['prescriber'], icon: 'M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z', page: 'page-check', load: () => import('./pages/check.js')},
  {path: '/alerts', label: 'Alerts', roles: ['prescriber', 'assessor', 'auditor'], icon: 'M12 22a2 2 0 0 0 2-2h-4a2 2 0 0 0 2 2zm6-6v-5c0-3.1-1.6-5.6-4.5-6.3V4a1.5 1.5 0 0 0-3 0v.7C7.6 5.4 6 7.900 6 11v5l-2 2v1h16v-1z', page: 'page-alerts', load: () => import('./pages/alerts.js')},
  {path: '/cases', label: 'Cases', roles: ['assessor', 'auditor'], icon: 'M19 3h-4.200a3 3 0 0 0-5.600 0H5v18h14zM12 3a1 1 0 1 1 0 2 1 1 0 0 1 0-2zM7 9h10v2H7zm0 4h10v2H7zm0 4h6v2H7z', page: 'page-cases', load: () => import('./pages/cases.js')},
  {path: '/signals', label: 'Signals', roles: ['assessor', 'auditor', 'catalog-editor'], icon: 'M3 3v18h18v-2H5V3zm5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm4.500-6a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM18 14a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z', page: 'page-signals', load: () => import('./pages/signals.js')},
  {path: '/catalog', label: 'Catalog', icon: 'M4.200 12.800a5 5 0 0 1 0-7.100l1.500-1.500a5 5 0 0 1 7.100 0l7 7a5 5 0 0 1 0 7.100l-1.500 1.500a5 5 0 0 1-7.100 0zm5.300 2.500 3.900-3.900-2-2-3.900 3.900z', page: 'page-catalog', load: () => import('./pages/catalog.js')},
  {path: '/operations', label: 'Operations', roles: ['admin', 'catalog-editor'], icon: 'M3 17v2h6v-2zM3 5v2h10V5zm10 16v-2h8v-2h-8v-2h-2v6zM7 9v2H3v2h4v2h2V9zm14 4v-2H11v2zm-6-4h2V7h4V5h-4V3h-2z', page: 'page-operations', load: () => import('./pages/operations.js')},
];

export const mayUse = place => !place.roles || hasRole(...place.roles);

export const placeAt = path => places.find(place => path === place.path || path.startsWith(place.path + '/'));

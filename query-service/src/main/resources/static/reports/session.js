/** The token of whoever looks at the page: kept in this tab only, and never in its address. */

const KEY = 'planner.token';

/** Takes a token out of the address's fragment, where links put it because it is sent nowhere from there. */
export function adoptToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) {
    keepToken(token);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}

/** Null if there is none. */
export function token() {
  return sessionStorage.getItem(KEY);
}

export function keepToken(token) {
  sessionStorage.setItem(KEY, token.trim());
}

export function forgetToken() {
  sessionStorage.removeItem(KEY);
}

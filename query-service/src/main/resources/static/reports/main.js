/** The page: who looks at it, at which project and day, and what they get to see. */

import { Problem } from './api.js';
import { h } from './dom.js';
import { load } from './load.js';
import { reportOf } from './report.js';
import { adoptToken, forgetToken, keepToken, token } from './session.js';

const PROJECT = location.pathname.split('/').at(-1);

const page = document.getElementById('report');
const controls = document.getElementById('controls');
const asOf = document.getElementById('as-of');
const said = document.getElementById('said');

let latest = 0;

/** Shows what the address asks for. Whatever an earlier call brings after a later one is too late. */
async function show() {
  const call = ++latest;
  const day = new URLSearchParams(location.search).get('asOf');
  if (!token()) {
    signIn('Whoever looks at a report needs an access token of Planner.');
    return;
  }
  controls.hidden = false;
  page.setAttribute('aria-busy', 'true');
  said.textContent = 'The report is being loaded.';
  try {
    const data = await load(PROJECT, day);
    if (call === latest) {
      put(reportOf(data));
      asOf.value = data.report.dates.reportDate;
      document.title = `${data.report.projectName} · Project report`;
      said.textContent = 'The report is shown.';
    }
  } catch (problem) {
    if (call === latest) {
      explain(problem);
    }
  }
}

function put(elements) {
  page.replaceChildren(...elements);
  page.removeAttribute('aria-busy');
}

function explain(problem) {
  if (!(problem instanceof Problem)) {
    put([message('The report cannot be drawn.', 'That is a defect of this page.')]);
    throw problem;
  }
  if (problem.status === 401) {
    forgetToken();
    signIn('The access token is not valid, or no longer. Please give another one.');
    return;
  }
  put([message(...words(problem), problem.correlation)]);
  said.textContent = words(problem).join(' ');
}

/** What a problem means to whoever looks at the page. */
function words(problem) {
  switch (problem.status) {
    case 400:
    case 422:
      return ['There is no such report.', [problem.message, ...problem.errors.map(error => error.message)].join(' ')];
    case 403:
      return ['This report is not for you to see.', 'You may see the project, but none of your roles lets you view its reports.'];
    case 404:
      return ['There is no such project.', 'It does not exist, or it is not for you to see.'];
    case 429:
      return ['Too many requests.', 'Please wait a moment, then refresh.'];
    default:
      return ['Planner cannot answer at the moment.', `${problem.message} Please refresh after a while.`];
  }
}

function message(first, more, correlation = null) {
  return h('section', { class: 'panel narrow problem' }, h('h1', {}, first), h('p', {}, more),
    correlation && h('p', { class: 'hint' }, 'If you ask for help, give this number: ', h('code', {}, correlation)));
}

function signIn(why) {
  controls.hidden = true;
  const form = document.getElementById('sign-in').content.cloneNode(true);
  form.querySelector('.why').textContent = why;
  form.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    keepToken(page.querySelector('#token').value);
    show();
  });
  put([form]);
  page.querySelector('#token').focus();
}

/** To another day, which the address remembers; today for null. */
function go(day) {
  const address = new URL(location.href);
  if (day) {
    address.searchParams.set('asOf', day);
  } else {
    address.searchParams.delete('asOf');
  }
  if (address.href !== location.href) {
    history.pushState(null, '', address);
  }
  show();
}

controls.addEventListener('submit', event => event.preventDefault());
asOf.addEventListener('change', () => asOf.value && go(asOf.value));
document.getElementById('today').addEventListener('click', () => go(null));
document.getElementById('refresh').addEventListener('click', show);
document.getElementById('leave').addEventListener('click', () => {
  forgetToken();
  document.title = 'Project report · Planner';
  signIn('You are signed out.');
});
addEventListener('popstate', show);
addEventListener('hashchange', () => {
  adoptToken();
  show();
});

// Paper has no switch: what is folded on the screen is printed.
let opened = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open])')];
  opened.forEach(details => { details.open = true; });
});
addEventListener('afterprint', () => opened.forEach(details => { details.open = false; }));

adoptToken();
show();

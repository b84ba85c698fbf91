// What pages do beyond plain links and forms. Nothing here is needed: without it every form still works.
(function () {
  'use strict';

  // Our own touches, on the page and on each part that htmx puts into it.
  htmx.onLoad(function (element) {
    var focus = element.matches('[data-focus]') ? element : element.querySelector('[data-focus]');
    if (focus) {
      focus.focus();
    }
    // What a swapped part tells: one polite announcement for each change.
    var told = element.matches('[data-announce]') ? element : element.querySelector('[data-announce]');
    if (told) {
      document.getElementById('announce').textContent = told.dataset.announce;
    }
  });

  // News: what a part says of itself is told when it has become another, and never for the first time.
  var news = {};
  htmx.onLoad(function (element) {
    [element].concat(Array.from(element.querySelectorAll('[data-news]'))).forEach(function (part) {
      var now = part.dataset && part.dataset.news;
      if (now) {
        if (news[part.id] && news[part.id] !== now) {
          document.getElementById('announce').textContent = now;
        }
        news[part.id] = now;
      }
    });
  });

  // A list that somebody works in stays as it is; a line above it says that there is something new. Where only the focus
  // is in the list, htmx puts it back on what has the same id.
  function worksIn(part) {
    var at = document.activeElement;
    return part.querySelector('form.task-form') || (part.contains(at) && (!at.id || at.closest('.task--done')));
  }
  document.addEventListener('htmx:oobBeforeSwap', function (event) {
    var part = event.detail.target;
    if (worksIn(part)) {
      event.detail.shouldSwap = false;
      var line = document.getElementById('news');
      if (line && event.detail.fragment.textContent.trim() !== part.textContent.trim()) {
        line.hidden = false;
      }
    }
  });

  var live = document.getElementById('live');
  function mark(on) {
    if (live) {
      live.hidden = false;
      live.textContent = on ? live.dataset.on : live.dataset.off;
      live.classList.toggle('live--off', !on);
    }
  }
  document.addEventListener('htmx:sseOpen', function () { mark(true); });
  document.addEventListener('htmx:sseError', function () { mark(false); });
  document.addEventListener('htmx:sseClose', function () { mark(false); });

  var failed = document.getElementById('failed');
  function isLive(event) {
    return event.detail.requestConfig && event.detail.requestConfig.headers['X-Live'];
  }
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (!isLive(event)) {
      failed.hidden = true;
    }
  });
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      // A session that has ended loads the page anew by itself.
      if (!isLive(event) && (!event.detail.xhr || event.detail.xhr.status !== 401)) {
        failed.hidden = false;
      }
    });
  });
})();

// Drafts: what somebody writes about a contact stays on this device until it is sent, once, under the key it was begun
// with. They are the person's own and are gone when the person logs out. Each form that is begun has a draft of its own,
// so that two windows of one course never write over each other.
(function () {
  'use strict';
  var PREFIX = 'overgang-draft:';
  var RETRY = 15000;
  var sending = false;
  // Of the form of this window: the key it came with, what it held before anybody wrote in it, and what of it is stored.
  var key;
  var begun;
  var stored;

  function forget() {
    try {
      Object.keys(localStorage).forEach(function (name) {
        if (name.indexOf(PREFIX) === 0) {
          localStorage.removeItem(name);
        }
      });
    } catch (e) { /* a browser that keeps nothing has nothing to forget */ }
  }
  document.addEventListener('submit', function (event) {
    if (/\/logout$/.test(event.target.getAttribute('action') || '')) {
      forget();
    }
  }, true);
  if (location.pathname === '/logget-ud' && !location.search) {
    forget();
  }

  function ofPerson(person) {
    return PREFIX + encodeURIComponent(person) + ':';
  }
  function ofCourse(form) {
    return ofPerson(form.dataset.person) + form.dataset.draft + ':';
  }
  function nameOf(form) {
    return ofCourse(form) + form.elements.key.value;
  }
  function at(name) {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch (e) {
      return null;
    }
  }
  function read(form) {
    return at(nameOf(form));
  }
  // What waits comes first, and then the newest.
  function drafts(start) {
    try {
      return Object.keys(localStorage).filter(function (name) { return name.indexOf(start) === 0; })
        .map(at).filter(Boolean)
        .sort(function (one, other) { return other.waiting - one.waiting || other.at - one.at; });
    } catch (e) {
      return [];
    }
  }
  function drop(name) {
    try {
      localStorage.removeItem(name);
    } catch (e) { /* nothing is kept there */ }
  }
  function fieldsOf(form) {
    return Array.from(new FormData(form)).filter(function (field) { return field[0] !== '_csrf'; });
  }
  function textOf(fields) {
    return JSON.stringify(fields);
  }
  function begin(form) {
    key = form.elements.key.value;
    // What was refused is somebody's words.
    begun = form.dataset.refused ? null : textOf(fieldsOf(form));
    stored = null;
  }
  function clock(at) {
    return new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  }
  function say(text, isDraft) {
    document.getElementById('draft-state').textContent = text;
    document.getElementById('draft-discard').hidden = !isDraft;
  }
  function keep(form, waiting) {
    var fields = fieldsOf(form);
    var now = Date.now();
    try {
      localStorage.setItem(nameOf(form), JSON.stringify({
        fields: fields, waiting: waiting, at: now,
        address: form.action, pending: form.dataset.pending, open: form.dataset.pendingOpen
      }));
      stored = textOf(fields);
      say(waiting ? form.dataset.waiting : form.dataset.saved + ' ' + clock(now), true);
    } catch (e) { /* full or forbidden: it stands in the form as long as the page does */ }
  }
  // A day that was offered when the draft was written, and is not today, stands there as one more.
  function offer(form, day) {
    var days = Array.from(form.querySelectorAll('input[type=radio][name=nextTry]'));
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !days.length || days.some(function (one) { return one.value === day; })) {
      return;
    }
    var choice = days[0].closest('.choice').cloneNode(true);
    var input = choice.querySelector('input');
    var label = choice.querySelector('label');
    var on = day.split('-').map(Number);
    input.id = label.htmlFor = days[0].id.replace(days[0].value, day);
    input.value = day;
    label.textContent = new Date(on[0], on[1] - 1, on[2])
      .toLocaleDateString(document.documentElement.lang, { weekday: 'short', day: 'numeric', month: 'short' });
    var later = days.find(function (one) { return one.value > day; });
    if (later) {
      later.closest('.choice').before(choice);
    } else {
      days[days.length - 1].closest('.choice').after(choice);
    }
  }
  function restore(form, draft) {
    draft.fields.forEach(function (field) {
      if (field[0] === 'nextTry') {
        offer(form, field[1]);
      }
    });
    Array.from(form.elements).forEach(function (element) {
      if (!element.name || element.name === '_csrf') {
        return;
      }
      var values = draft.fields.filter(function (field) { return field[0] === element.name; })
        .map(function (field) { return field[1]; });
      if (element.type === 'radio' || element.type === 'checkbox') {
        element.checked = values.indexOf(element.value) >= 0;
      } else if (values.length) {
        element.value = values[0];
      }
    });
    begun = stored = textOf(fieldsOf(form));
    say(form.dataset.restored + ' ' + clock(draft.at), true);
  }
  // Another window has saved other words under the key that both restored: what is written here is a contact of its own.
  function part(form) {
    var draft = read(form);
    if (draft && draft.waiting && textOf(draft.fields) !== stored) {
      form.elements.key.value = key;
    }
  }
  function connection() {
    var line = document.getElementById('offline');
    if (line) {
      line.hidden = navigator.onLine;
    }
  }

  function send(form) {
    if (sending) {
      return;
    }
    sending = true;
    keep(form, true);
    var name = nameOf(form);
    var sent = textOf(fieldsOf(form));
    // What was written since is not sent.
    function dropSent() {
      var draft = at(name);
      if (draft && textOf(draft.fields) === sent) {
        drop(name);
      }
    }
    say(form.dataset.sending, false);
    fetch(form.action, {
      method: 'POST',
      headers: { 'HX-Request': 'true', 'X-Draft': 'true' },
      body: new URLSearchParams(new FormData(form))
    }).then(function (answer) {
      if (answer.ok) {
        dropSent();
        location.assign(answer.url);
      } else if (answer.status === 401) {
        // The session has ended: after the login the draft is here again and goes out.
        location.reload();
      } else if (answer.status >= 500) {
        keep(form, true);
      } else {
        return answer.text().then(function (text) { refused(text, dropSent); });
      }
    }).catch(function () {
      // Perhaps it arrived: under the same key it is noted once.
      keep(form, true);
    }).then(function () {
      sending = false;
    });
  }
  // Where the answer has no form (the course was given to somebody else meanwhile), the draft keeps the words.
  function refused(text, dropSent) {
    var page = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
    document.querySelector('main').replaceWith(page);
    htmx.process(page);
    var next = page.querySelector('form[data-draft]');
    if (next) {
      dropSent();
      begin(next);
      keep(next, false);
    }
    var focus = page.querySelector('[data-focus]');
    if (focus) {
      focus.focus();
    }
    connection();
  }
  function waiting() {
    var form = document.querySelector('form[data-draft]');
    if (!form || sending || !navigator.onLine) {
      return;
    }
    var own = read(form);
    var draft = own && own.waiting ? own : drafts(ofCourse(form))[0];
    if (!draft || !draft.waiting) {
      return;
    }
    var now = textOf(fieldsOf(form));
    if (now !== textOf(draft.fields)) {
      // Another window's words are sent from here only where nobody has written anything.
      if (now !== begun) {
        return;
      }
      restore(form, draft);
    }
    send(form);
  }

  document.addEventListener('input', function (event) {
    var form = event.target.closest('form[data-draft]');
    if (form) {
      part(form);
      // What waits for the connection goes on waiting.
      var draft = read(form);
      keep(form, Boolean(draft && draft.waiting));
    }
  });
  document.addEventListener('submit', function (event) {
    if (event.target.matches('form[data-draft]')) {
      event.preventDefault();
      if (!sending) {
        part(event.target);
      }
      send(event.target);
    }
  });
  document.addEventListener('click', function (event) {
    if (event.target.id === 'draft-discard') {
      drop(nameOf(document.querySelector('form[data-draft]')));
      location.reload();
    }
  });
  window.addEventListener('online', function () { connection(); waiting(); });
  window.addEventListener('offline', connection);
  setInterval(waiting, RETRY);

  // On other pages a line says what still waits of the person who is logged in, and leads to where it is sent.
  function pending(person) {
    var main = document.querySelector('main');
    drafts(ofPerson(person)).forEach(function (draft) {
      if (draft.waiting && draft.address.indexOf(location.origin + '/') === 0) {
        var line = document.createElement('p');
        var link = document.createElement('a');
        line.className = 'news';
        line.textContent = draft.pending + ' ';
        link.href = draft.address;
        link.textContent = draft.open;
        line.append(link);
        main.prepend(line);
      }
    });
  }

  connection();
  var form = document.querySelector('form[data-draft]');
  var person = document.body.dataset.person;
  if (form) {
    begin(form);
    var draft = !form.dataset.refused && drafts(ofCourse(form))[0];
    if (draft) {
      restore(form, draft);
      waiting();
    }
  } else if (person) {
    pending(person);
  }
})();

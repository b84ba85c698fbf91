// What pages do beyond plain links and forms. Nothing here is needed: without it every form still works.
(function () {
  'use strict';

  // dkfds once, for the whole page: it would add its overflow menu again for each part that htmx puts in.
  if (window.DKFDS) {
    DKFDS.init();
  }

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

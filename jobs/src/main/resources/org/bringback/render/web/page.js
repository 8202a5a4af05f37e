// Shows a report on demand, searches, switches languages. Data becomes text, never markup.
(function () {
  'use strict';
  var SVG = 'http://www.w3.org/2000/svg';
  // [texts [th, en], rows of columns [[id, head, over or -1, class]],
  // looks of shapes [kind, y, class, height], reports]
  var data = JSON.parse(document.getElementById('data').textContent);
  var texts = data[0], heads = data[1], looks = data[2], reports = data[3];
  var root = document.documentElement;
  var chosen = document.getElementById('chosen');
  var query = document.getElementById('query');
  var titles = {th: document.title, en: document.body.dataset.title};

  function element(name, attributes, parent) {
    var made = document.createElement(name);
    for (var key in attributes) made.setAttribute(key, attributes[key]);
    if (parent) parent.appendChild(made);
    return made;
  }

  function words(parent, text) {
    if (typeof text === 'string') {
      parent.appendChild(document.createTextNode(text));
    } else if (texts[text][0] === texts[text][1]) {
      parent.appendChild(document.createTextNode(texts[text][0]));
    } else {
      element('span', {lang: 'th'}, parent).textContent = texts[text][0];
      element('span', {lang: 'en'}, parent).textContent = texts[text][1];
    }
    return parent;
  }

  function said(thai, english, parent) {
    element('span', {lang: 'th'}, parent).textContent = thai;
    element('span', {lang: 'en'}, parent).textContent = english;
    return parent;
  }

  // kinds: box, dot, text, text around, text before
  function shape(look, x, value, svg) {
    function add(name, attributes, language, text) {
      var made = document.createElementNS(SVG, name);
      for (var key in attributes) made.setAttribute(key, attributes[key]);
      if (language) made.setAttribute('lang', language);
      if (text !== undefined) made.textContent = text;
      svg.appendChild(made);
    }
    if (look[0] === 0) {
      add('rect', {'class': look[2], x: x + '%', y: look[1], width: value + '%', height: look[3]});
    } else if (look[0] === 1) {
      add('circle', {'class': look[2], cx: x + '%', cy: look[1], r: 5});
    } else {
      var at = {'class': look[2], x: x + '%', y: look[1], 'text-anchor': ['start', 'middle', 'end'][look[0] - 2]};
      if (typeof value === 'string') {
        add('text', at, '', value);
      } else {
        add('text', at, 'th', texts[value][0]);
        add('text', at, 'en', texts[value][1]);
      }
    }
  }

  // [title, height, shapes: look, x, width or text, …]
  function chart(item, parent) {
    var figure = element('figure', {}, parent);
    words(element('figcaption', {}, figure), item[0]);
    var svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('width', '100%');
    svg.setAttribute('height', item[1]);
    svg.setAttribute('aria-hidden', 'true');
    for (var at = 0; at < item[2].length; at += 3) {
      shape(looks[item[2][at]], item[2][at + 1], item[2][at + 2], svg);
    }
    figure.appendChild(svg);
  }

  function head(columns, stub, table) {
    var thead = element('thead', {}, table);
    var grouped = columns.some(function (column) { return column[2] >= 0; });
    if (grouped) {
      var over = element('tr', {}, thead);
      words(element('th', {scope: 'col', rowspan: 2}, over), stub);
      for (var first = 0; first < columns.length;) {
        var end = first + 1;
        while (end < columns.length && columns[end][2] === columns[first][2]) end++;
        var group = element('th', {scope: 'colgroup', colspan: end - first, 'class': 'over'}, over);
        if (columns[first][2] >= 0) words(group, columns[first][2]);
        first = end;
      }
    }
    var row = element('tr', {}, thead);
    if (!grouped) words(element('th', {scope: 'col'}, row), stub);
    columns.forEach(function (column) {
      words(element('th', {scope: 'col', 'class': column[3], 'data-column': column[0]}, row), column[1]);
    });
  }

  // [topic, title, stub, row of columns, reference, notes, lines [id, head, weight, level, cells a|#text|…]]
  function table(item, id, own, parent) {
    var columns = heads[item[3]];
    var box = element('div', {'class': 'wide', role: 'region', tabindex: 0, 'aria-labelledby': id + '-caption'}, parent);
    var made = element('table', {'data-topic': item[0]}, box);
    words(element('caption', {id: id + '-caption'}, made), item[1]);
    head(columns, item[2], made);
    var body = element('tbody', {}, made);
    item[6].forEach(function (line) {
      var row = element('tr', {'class': ['plain', 'sum', 'total', 'memo'][line[2]], 'data-line': line[0]}, body);
      words(element('th', {scope: 'row', 'class': 'l' + line[3]}, row), line[1]);
      line[4].split('|').forEach(function (cell, place) {
        var td = element('td', columns[place][3] === 'w' ? {'class': 'w'} : {}, row);
        words(td, cell.charAt(0) === '#' ? Number(cell.slice(1)) : cell);
      });
    });
    item[5].forEach(function (note) { words(element('p', {'class': 'note'}, parent), note); });
    if (item[4]) reference(item[4] === '+' ? own + '/' + item[0] : item[4], element('p', {'class': 'note'}, parent));
  }

  function reference(text, parent) {
    said('เลขอ้างอิง', 'Reference', parent).appendChild(document.createTextNode(' '));
    element('code', {}, parent).textContent = text;
  }

  function files(stem, parent) {
    var own = [].filter.call(document.querySelectorAll('#files a'), function (link) {
      return link.textContent.split('/').pop().indexOf(stem + '.') === 0;
    });
    if (!own.length) return;
    said('แฟ้มของรายงานนี้', 'Files of this report', element('p', {'class': 'own'}, parent));
    var list = element('ul', {'class': 'files'}, parent);
    own.forEach(function (link) { element('li', {}, list).appendChild(link.cloneNode(true)); });
  }

  // [id, name, facts, reference, edition or -1, sentences, notes, tables, charts]
  function show(report) {
    chosen.textContent = '';
    var title = words(element('h2', {tabindex: -1, id: 'chosen-title'}, chosen), report[1]);
    words(element('p', {'class': 'facts'}, chosen), report[2]);
    if (report[4] >= 0) words(element('p', {'class': 'edition'}, chosen), report[4]);
    report[5].forEach(function (text, place) {
      words(element('p', {'class': place ? 'more' : 'lead'}, chosen), text);
    });
    var charts = element('div', {'class': 'charts'}, chosen);
    report[8].forEach(function (item) { chart(item, charts); });
    report[7].forEach(function (item) {
      var parent = chosen;
      if (item[0] !== 'status') {
        parent = element('details', {}, chosen);
        words(element('summary', {}, parent), item[1]);
      }
      table(item, 'chosen-' + item[0], report[3], parent);
    });
    var notes = element('ul', {'class': 'notes'}, chosen);
    report[6].forEach(function (note) { words(element('li', {}, notes), note); });
    reference(report[3], element('li', {}, notes));
    files(report[0], chosen);
    said('กลับไปยังการค้นหา', 'Back to the search', element('a', {href: '#find'}, element('p', {}, chosen)));
    chosen.hidden = false;
    chosen.setAttribute('aria-labelledby', 'chosen-title');
    title.focus();
    chosen.scrollIntoView();
  }

  function go() {
    var stem;
    try { stem = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
    var found = reports.filter(function (report) { return report[0] === stem; })[0];
    if (found) {
      show(found);
    } else if (stem === 'national' || document.getElementById(stem)) {
      var heading = document.getElementById(stem).querySelector('[tabindex="-1"]');
      if (heading) heading.focus({preventScroll: true});
    }
  }

  function plain(text) { return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim(); }

  var entries = [].map.call(document.querySelectorAll('.reports a'), function (link) {
    return {link: link, text: plain([].map.call(link.querySelectorAll('span'), function (s) { return s.textContent; })
      .concat(link.children.length ? [] : [link.textContent], link.dataset.find).join(' '))};
  });
  var groups = [].map.call(document.querySelectorAll('#find details'), function (group) {
    return {group: group, open: group.open};
  });

  function search() {
    var asked = plain(query.value), found = 0;
    entries.forEach(function (entry) {
      var fits = entry.text.indexOf(asked) >= 0;
      entry.link.parentNode.hidden = !fits;
      if (fits) found++;
    });
    groups.forEach(function (item) {
      var fitting = item.group.querySelectorAll('li:not([hidden])').length;
      item.group.hidden = !fitting;
      item.group.querySelector('.number').textContent = fitting;
      item.group.open = asked ? true : item.open;
    });
    document.getElementById('count').textContent = found;
  }

  function speak(language) {
    root.lang = language;
    document.title = titles[language];
    document.querySelectorAll('[data-language]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    });
    document.querySelectorAll('[data-label]').forEach(function (named) {
      named.setAttribute('aria-label', named.dataset.label.split(' / ')[language === 'th' ? 0 : 1]);
    });
  }

  document.querySelectorAll('[aria-label]').forEach(function (named) {
    named.dataset.label = named.getAttribute('aria-label');
  });
  document.querySelectorAll('[data-language]').forEach(function (button) {
    button.addEventListener('click', function () { speak(button.dataset.language); });
  });
  query.addEventListener('input', search);
  query.addEventListener('keydown', function (event) {
    var first = document.querySelector('.reports li:not([hidden]) a');
    if (event.key === 'Enter' && first) first.click();
  });
  window.addEventListener('hashchange', go);
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('#national details, #lists details, #chosen details').forEach(function (item) {
      item.open = true;
    });
  });
  speak(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'th');
  if (query.value) search();
  go();
})();

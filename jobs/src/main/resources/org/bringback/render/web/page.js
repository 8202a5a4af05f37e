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
  var current = -1; // name of the report that is shown
  var together = new RegExp(document.body.dataset.together, 'g');
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
      said(texts[text][0], texts[text][1], parent);
    }
    return parent;
  }

  // what no line may end in is marked, as in the parts that are no data
  function spoken(language, text, parent) {
    var made = element('span', {lang: language}, parent), written = 0;
    text.replace(together, function (part, at) {
      made.appendChild(document.createTextNode(text.slice(written, at)));
      element('span', {'class': 'k'}, made).textContent = part;
      written = at + part.length;
    });
    made.appendChild(document.createTextNode(text.slice(written)));
  }

  function said(thai, english, parent) {
    spoken('th', thai, parent);
    spoken('en', english, parent);
    return parent;
  }

  function button(thai, english, parent, act) {
    var made = said(thai, english, element('button', {type: 'button', 'class': 'tool'}, parent));
    made.addEventListener('click', act);
    return made;
  }

  // the words of the language that is shown
  function shown(node) {
    var copy = node.cloneNode(true);
    copy.querySelectorAll('span[lang]').forEach(function (span) { if (span.lang !== root.lang) span.remove(); });
    return copy.textContent.trim();
  }

  // a figure as a number; what is no figure is none
  function figure(text) {
    var plain = text.replace(/[,▲▼+\s]/g, '').replace('−', '-').replace('–', '');
    return /^-?[0-9]+(\.[0-9]+)?$/.test(plain) ? plain : null;
  }

  // the words above a column: what stands over several neighbours too
  function headings(made) {
    var rows = made.tHead.rows, over = [];
    if (rows.length > 1) {
      [].slice.call(rows[0].cells, 1).forEach(function (cell) {
        for (var i = 0; i < cell.colSpan; i++) over.push(shown(cell));
      });
    }
    var own = [].map.call(rows[rows.length - 1].cells, shown);
    if (rows.length > 1) own.unshift(shown(rows[0].cells[0]));
    return own.map(function (text, place) {
      return place && over[place - 1] ? text + ' (' + over[place - 1] + ')' : text;
    });
  }

  // a spreadsheet takes what begins so for a formula
  function quoted(text) {
    var safe = /^[=+\-@\t\r]/.test(text) && figure(text) === null ? "'" + text : text;
    return /[",\n\r]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }

  function download(made, name) {
    var marks = [].map.call(document.querySelectorAll('header .edition'), shown);
    var lines = [headings(made).concat(marks.map(function () { return root.lang === 'th' ? 'ข้อความประจำฉบับ' : 'Edition'; }))];
    [].forEach.call(made.tBodies[0].rows, function (row) {
      lines.push([].map.call(row.cells, function (cell) {
        var text = shown(cell);
        return cell.tagName === 'TD' && figure(text) !== null ? figure(text) : text;
      }).concat(marks));
    });
    var csv = '\uFEFF' + lines.map(function (line) { return line.map(quoted).join(','); }).join('\r\n') + '\r\n';
    var link = element('a', {download: name + '.' + root.lang + '.csv'}, document.body);
    link.href = URL.createObjectURL(new Blob([csv], {type: 'text/csv'}));
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); link.remove(); }, 1000);
  }

  // rows that belong below another stay below it; totals and what stands behind them stay where they are
  function sort(made, place, direction) {
    var body = made.tBodies[0];
    if (!made.usual) made.usual = [].slice.call(body.rows);
    var groups = [], rest = [];
    made.usual.forEach(function (row) {
      if (rest.length || /total|memo/.test(row.className)) rest.push(row);
      else if (/l[123]/.test(row.cells[0].className) && groups.length) groups[groups.length - 1].push(row);
      else groups.push([row]);
    });
    function key(group) {
      var text = shown(group[0].cells[place]), number = figure(text);
      return place ? (number === null ? null : Number(number)) : text;
    }
    if (direction) {
      groups = groups.map(function (group, at) { return {rows: group, key: key(group), at: at}; }).sort(function (a, b) {
        if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.at - b.at;
        var order = place ? a.key - b.key : a.key.localeCompare(b.key, root.lang);
        return order * direction || a.at - b.at;
      }).map(function (group) { return group.rows; });
    }
    groups.concat([rest]).forEach(function (group) { group.forEach(function (row) { body.appendChild(row); }); });
  }

  function sortable(made) {
    var last = made.tHead.rows[made.tHead.rows.length - 1];
    var heads = [].slice.call(last.cells);
    if (made.tHead.rows.length > 1) heads.unshift(made.tHead.rows[0].cells[0]);
    heads.forEach(function (cell, place) {
      var press = element('button', {type: 'button', 'class': 'sort'});
      while (cell.firstChild) press.appendChild(cell.firstChild);
      cell.appendChild(press);
      press.addEventListener('click', function () {
        var first = place ? -1 : 1, before = cell.getAttribute('aria-sort');
        var next = !before ? first : before === (first < 0 ? 'descending' : 'ascending') ? -first : 0;
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        if (next) cell.setAttribute('aria-sort', next < 0 ? 'descending' : 'ascending');
        sort(made, place, next);
      });
    });
  }

  function equip(made, stem) {
    var tools = element('p', {'class': 'tools'});
    made.parentNode.parentNode.insertBefore(tools, made.parentNode.nextSibling);
    button('ดาวน์โหลดตารางนี้ (CSV)', 'Download this table (CSV)', tools, function () {
      download(made, stem + '-' + made.dataset.topic);
    });
    if (made.dataset.topic !== 'status' && made.dataset.topic !== 'transitions' && made.tBodies[0].rows.length > 2) sortable(made);
  }

  function printable(part, before) {
    var tools = element('p', {'class': 'tools'});
    before.parentNode.insertBefore(tools, before.nextSibling);
    button('พิมพ์รายงานนี้', 'Print this report', tools, function () {
      document.body.classList.add('one');
      part.classList.add('printed');
      window.print();
      document.body.classList.remove('one');
      part.classList.remove('printed');
    });
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

  function statuses(report) { return report[7].filter(function (item) { return item[0] === 'status'; })[0]; }

  // two reports of one kind beside each other, by the figures of the report's own day
  function beside(one, other, parent) {
    parent.textContent = '';
    if (!other) return;
    var own = [one, other].map(function (report) {
      var item = statuses(report);
      return {name: report[1], item: item, columns: heads[item[3]].map(function (column, place) {
        return {head: column[1], kind: column[3], place: place, id: column[0]};
      }).filter(function (column) { return column.id.indexOf('against_') < 0 && !/change/.test(column.id); })};
    });
    var made = element('table', {'data-topic': 'comparison'}, element('div', {'class': 'wide', tabindex: 0}, parent));
    said('เปรียบเทียบสถานะ', 'Statuses compared', element('caption', {}, made));
    var rows = [element('tr', {}, element('thead', {}, made))];
    rows.push(element('tr', {}, made.tHead));
    words(element('th', {scope: 'col', rowspan: 2}, rows[0]), own[0].item[2]);
    own.forEach(function (side) {
      words(element('th', {scope: 'colgroup', colspan: side.columns.length, 'class': 'over'}, rows[0]), side.name);
      side.columns.forEach(function (column) { words(element('th', {scope: 'col', 'class': column.kind}, rows[1]), column.head); });
    });
    var body = element('tbody', {}, made);
    own[0].item[6].forEach(function (line) {
      var row = element('tr', {'class': ['plain', 'sum', 'total', 'memo'][line[2]]}, body);
      words(element('th', {scope: 'row', 'class': 'l' + line[3]}, row), line[1]);
      own.forEach(function (side) {
        var same = side.item[6].filter(function (candidate) { return candidate[0] === line[0]; })[0];
        var cells = same ? same[4].split('|') : [];
        side.columns.forEach(function (column) {
          var cell = cells[column.place] || '';
          words(element('td', {}, row), cell.charAt(0) === '#' ? Number(cell.slice(1)) : cell);
        });
      });
    });
    equip(made, one[0] + '-' + other[0]);
  }

  function comparable(report, parent) {
    var kind = report[0].split('-')[0];
    var others = reports.filter(function (other) { return other !== report && other[0].split('-')[0] === kind && statuses(other); });
    if (!others.length || !statuses(report)) return;
    var box = element('p', {'class': 'tools'}, parent), result = element('div', {}, parent);
    said('เปรียบเทียบกับ', 'Compare with', element('label', {'for': 'compare'}, box));
    var choice = element('select', {id: 'compare'}, box);
    element('option', {value: ''}, choice).textContent = '–';
    others.forEach(function (other, place) {
      element('option', {value: place, 'data-name': other[1]}, choice);
    });
    choice.addEventListener('change', function () { beside(report, others[choice.value], result); });
  }

  // [id, name, facts, reference, edition or -1, sentences, notes, tables, charts]
  function show(report) {
    current = report[1];
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
    chosen.querySelectorAll('table').forEach(function (made) { equip(made, report[0]); });
    printable(chosen, title);
    comparable(report, chosen);
    said('กลับไปยังการค้นหา', 'Back to the search', element('a', {href: '#find'}, element('p', {}, chosen)));
    chosen.hidden = false;
    chosen.setAttribute('aria-labelledby', 'chosen-title');
    speak(root.lang);
    title.focus();
    chosen.scrollIntoView();
  }

  function go() {
    var stem;
    try { stem = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
    var found = reports.filter(function (report) { return report[0] === stem; })[0];
    if (found) {
      show(found);
      return;
    }
    current = -1;
    speak(root.lang);
    if (stem === 'national' || document.getElementById(stem)) {
      var heading = document.getElementById(stem).querySelector('[tabindex="-1"]');
      if (heading) heading.focus({preventScroll: true});
    }
  }

  function plain(text) { return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim(); }

  var entries = [].map.call(document.querySelectorAll('.reports a'), function (link) {
    return {link: link, text: plain([].map.call(link.querySelectorAll('span[lang]'), function (s) { return s.textContent; })
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
    var name = current < 0 ? '' : texts[current][language === 'th' ? 0 : 1];
    document.title = name ? name + ' – ' + titles[language] : titles[language];
    document.querySelectorAll('[data-language]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    });
    document.querySelectorAll('option[data-name]').forEach(function (option) {
      option.textContent = texts[option.dataset.name][language === 'th' ? 0 : 1];
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
  document.querySelectorAll('#national table, #lists table').forEach(function (made) {
    equip(made, (made.closest('article') || made.closest('section')).id);
  });
  document.querySelectorAll('#national, #lists article').forEach(function (part) {
    printable(part, part.querySelector('h1, h3'));
  });
  speak(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'th');
  if (query.value) search();
  go();
})();

// The draft that every page starts with. Plain fields get the words alone.
window.draft = {
  html: '<p>街道<b>高度重视</b>这件事，已转<a href="https://example.com/">有关部门</a>办理。</p><p>请相关人员到现场看一看。</p>',
  bare: '<p>街道<b>高度重视</b>这件事，已转有关部门办理。</p><p>请相关人员到现场看一看。</p>',
  text: '街道高度重视这件事，已转有关部门办理。\n请相关人员到现场看一看。',
  line: '街道高度重视这件事，已转有关部门办理。请相关人员到现场看一看。',
};

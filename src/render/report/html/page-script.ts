/**
 * The one script of the page: filters of the indicators, which it shows, and sources that are opened for printing. The page
 * is complete without it.
 * Compares without accents, as people search ("bao luc" finds "bạo lực").
 */
export const PAGE_SCRIPT = `(function(){
var form=document.getElementById('filters');if(!form)return;
var fold=function(t){return t.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/\\u0111/g,'d').replace(/\\u0110/g,'d').toLowerCase().replace(/[^a-z0-9]+/g,' ').trim()};
var field=function(n){return form.querySelector('[name='+n+']')};
var items=[].slice.call(document.querySelectorAll('[data-search]'));
var groups=[].slice.call(document.querySelectorAll('[data-group]'));
var count=document.getElementById('filter-count');
var apply=function(){
var words=fold(field('q').value).split(' ').filter(Boolean);
var o=field('objective').value,l=field('verdict').value,u=field('owner').value,n=0;
items.forEach(function(i){
var d=i.dataset;
var ok=(!o||d.objective===o)&&(!l||d.level===l)&&(!u||d.owners.split(' ').indexOf(u)>=0)&&words.every(function(w){return d.search.indexOf(w)>=0});
i.hidden=!ok;if(ok)n++;
});
groups.forEach(function(g){g.hidden=!g.querySelector('[data-search]:not([hidden])')});
count.textContent=n+'/'+items.length;
};
['input','change'].forEach(function(e){form.addEventListener(e,apply)});
form.querySelector('[name=reset]').addEventListener('click',function(){['q','objective','verdict','owner'].forEach(function(n){field(n).value=''});apply();field('q').focus()});
form.hidden=false;apply();
var sources=[].slice.call(document.querySelectorAll('#sexes details'));
var opened=[];
addEventListener('beforeprint',function(){opened=sources.filter(function(d){return !d.open});opened.forEach(function(d){d.open=true})});
addEventListener('afterprint',function(){opened.forEach(function(d){d.open=false})});
})();`;

/**
 * The look of the page: readable on a phone of 360 px, on a screen, in the dark and on A4. An office adds its own `<style>` to
 * the template; it is allowed by the page's policy like this one.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#17202b;--soft:#4a5563;--paper:#fff;--shade:#f3f5f8;--line:#cdd4dd;--link:#0b4f9e;
--good:#17693a;--part:#8a5200;--bad:#a51d1d;--none:#566070;--women:#8a2f6d;--men:#2a5c8f;--late:#a51d1d;
--good-bg:#e4f4ea;--part-bg:#fdf0d9;--bad-bg:#fce8e6;--none-bg:#eceff3}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#aeb8c4;--paper:#14181e;--shade:#1e242c;--line:#3a4450;--link:#8fc0ff;
--good:#6fd39a;--part:#f0b45a;--bad:#ff9a92;--none:#a9b4c1;--women:#d98abf;--men:#86b6e6;--late:#ff9a92;
--good-bg:#16301f;--part-bg:#33260f;--bad-bg:#3a1a18;--none-bg:#262d36}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;font:1rem/1.55 "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
a{color:var(--link)}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.patterns{position:absolute}
.page{max-width:66rem;margin:0 auto;padding:1rem 1.25rem 3rem}
.edition{margin:0;padding:.5rem 1.25rem;text-align:center;font-weight:600;background:var(--part-bg);color:var(--part);border-bottom:1px solid var(--line)}
.edition.public{background:var(--none-bg);color:var(--ink)}
header.head{border-bottom:3px solid var(--link);padding-bottom:1rem;margin-bottom:1rem}
.issuer{margin:.5rem 0 0;font-size:.9rem;letter-spacing:.02em;color:var(--soft)}.issuer strong{color:var(--ink)}
h1{font-size:1.65rem;line-height:1.25;margin:.6rem 0 .5rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-top:.4rem;border-top:1px solid var(--line)}
h3{font-size:1.12rem;line-height:1.35;margin:1.8rem 0 .4rem}h4{font-size:1rem;line-height:1.4;margin:0 0 .35rem}
p,.says li{text-wrap:pretty}p{margin:.5rem 0}.meta,.hint,.fold,.small{color:var(--soft);font-size:.9rem}
nav.toc{background:var(--shade);padding:.7rem 1rem;border-radius:.4rem}nav.toc ol{margin:0;padding-left:1.4rem;columns:18rem;column-gap:2rem}nav.toc li{padding:.1rem 0;break-inside:avoid}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.7rem;margin:1rem 0;padding:0;list-style:none}
.tiles li{background:var(--shade);border-left:4px solid var(--link);border-radius:.3rem;padding:.6rem .8rem;font-size:.9rem;color:var(--soft)}
.tiles b{display:block;font-size:1.6rem;line-height:1.25;color:var(--ink);font-variant-numeric:tabular-nums}
.tiles span{display:block}
.wrap{overflow-x:auto;margin:.7rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--shade)}th[scope=row]{font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.c{text-align:center}
.wide{min-width:62rem}.wide td:nth-child(4){white-space:nowrap}.wide .badge{align-items:flex-start}.wide .icon{margin-top:.2em}.wide thead .n{white-space:normal}.wide th:nth-child(9){min-width:8.4rem}.wide th:nth-child(2){width:24%}.wide th:nth-child(10){width:13%}.wide th:nth-child(11){width:11%}.middling{min-width:44rem}
.group th{background:var(--shade);font-weight:600}
.badge{display:inline-flex;align-items:center;gap:.35rem;padding:.1rem .5rem;border-radius:.3rem;font-weight:600;font-size:.88rem;border:1px solid currentColor}
td .badge{border:0;padding:0;background:none}
.reached{color:var(--good)}.reached-in-part{color:var(--part)}.not-reached{color:var(--bad)}.cannot-tell,.not-applicable{color:var(--none)}
.badge.reached{background:var(--good-bg)}.badge.reached-in-part{background:var(--part-bg)}.badge.not-reached{background:var(--bad-bg)}.badge.cannot-tell,.badge.not-applicable{background:var(--none-bg)}
td .badge.reached,td .badge.reached-in-part,td .badge.not-reached,td .badge.cannot-tell,td .badge.not-applicable{background:none}
.icon{flex:none;fill:currentColor}.icon .cut{fill:none;stroke:var(--paper);stroke-width:2}.icon .ring{fill:none;stroke:currentColor;stroke-width:2}
svg.chart{display:block;max-width:100%;height:auto}td svg.stack,td svg.sexes{min-width:12rem}td svg.strip{min-width:8rem}.counts thead .n,.units thead .n,.checks thead .n{white-space:normal}.counts thead span{display:block}.units th[scope=row]{min-width:10rem}
.chart .fill{stroke:none;fill:currentColor}.chart .axis{stroke:var(--line);stroke-width:1}
.chart .dot{fill:currentColor;stroke:var(--paper);stroke-width:1.5}
.chart .tick{stroke:var(--soft);stroke-width:1.5}.chart .target{stroke:var(--ink);stroke-width:4}
.chart .trend{stroke:var(--link);stroke-width:2}.chart .goal{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}.series .dot{fill:var(--link)}td svg.series{min-width:7rem}
.bullet .fill{opacity:.55}
.stack .reached-in-part{opacity:.85}.stack .cannot-tell{opacity:.45}.stack .not-applicable{opacity:.2}
.chart .hatch{fill:url(#hatch)}.hatch-line{fill:var(--paper);opacity:.6}
.chart .female{fill:var(--women)}.chart .male{fill:var(--men);opacity:.55}.chart .half{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 2}
.chart .due{stroke:var(--ink);stroke-width:2}.chart .in-time{fill:var(--good)}.chart .late{fill:var(--late)}.chart .tail{stroke:var(--late);stroke-width:3}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.2rem;margin:.4rem 0;padding:0;list-style:none;font-size:.88rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.4rem}.legend svg{flex:none}
.filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.6rem;align-items:end;background:var(--shade);padding:.8rem 1rem;border-radius:.4rem;margin:.8rem 0}
.filters label{display:block;font-size:.88rem;color:var(--soft)}
.filters input,.filters select,.filters button{width:100%;font:inherit;padding:.35rem .5rem;min-height:2.4rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
.filters p{margin:0;grid-column:1/-1}
.indicator{border:1px solid var(--line);border-radius:.4rem;padding:.8rem 1rem;margin:.8rem 0}
.indicator>.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 1rem;align-items:baseline}
.measure{display:grid;grid-template-columns:minmax(0,1fr) 20.5rem;gap:.2rem 1.5rem;margin-top:.4rem}
.measure+.measure{border-top:1px dashed var(--line);padding-top:.7rem;margin-top:.7rem}
.part{display:flex;flex-wrap:wrap;gap:.2rem .6rem;align-items:baseline}
.measure>.words{min-width:0}.measure>.words p{margin:.2rem 0}
.measure>.figures{min-width:0}.figures dl{display:grid;grid-template-columns:auto 1fr;gap:0 .8rem;margin:.3rem 0 0;font-size:.9rem}.figures dt{color:var(--soft)}.figures dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}.figures .main{font-weight:700;font-size:1.05rem;color:var(--ink)}
.measure>details{grid-column:1/-1}
details{margin:.3rem 0;font-size:.9rem}summary{cursor:pointer;color:var(--link);padding:.15rem 0}
details ul,details ol{margin:.3rem 0;padding-left:1.2rem}details li{margin:.3rem 0}
code{font:.85em/1.4 Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.says,.says ul{padding-left:1.2rem}.says li{margin:.35rem 0;overflow-wrap:anywhere}.says p{margin:.25rem 0}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.7rem;color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
.place{min-width:8.7rem}.checks td:last-child{min-width:7.5rem}.id,.sources th[scope=row]{white-space:nowrap}
@media screen and (min-width:64rem){.units td:nth-child(2){min-width:7.9rem}.units td:nth-child(5){min-width:7rem}.units td:last-child{min-width:7rem}.sources td:nth-child(2),.sources td:nth-child(6),.sources td:nth-child(7){white-space:nowrap}}
@media screen and (max-width:58rem){.page{padding:.8rem .8rem 2rem}h1{font-size:1.35rem}h2{font-size:1.18rem}.measure{grid-template-columns:minmax(0,1fr)}.indicator{padding:.7rem .75rem}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.tiles b{font-size:1.35rem}
.stackable,.stackable tbody,.stackable tr,.stackable td,.stackable th{display:block}.stackable{min-width:0}.stackable thead{position:absolute;left:-999rem}.stackable tr{border:1px solid var(--line);border-radius:.3rem;margin:.5rem 0;padding:.35rem .6rem}.stackable td,.stackable th{border:0;padding:.12rem 0;text-align:left;white-space:normal}.stackable th[scope=row]{font-weight:600}.stackable th details{font-weight:400}.stackable td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}.stackable td:empty{display:none}.counts td.n,.units td.n{display:inline-block;margin-right:.9rem}.sources th[scope=row],.stackable .i{display:inline-block;margin-right:.5rem}
.wide td:nth-child(-n+2){display:inline;font-weight:600}.wide td:first-child{margin-right:.4rem}.wide .group{padding:.5rem .6rem}.wide .group th{border:0;background:none}.wide .group{background:var(--shade)}}
@page{size:A4;margin:18mm 15mm 15mm 15mm;@top-center{content:counter(page);font:10pt "Segoe UI",Arial,sans-serif}}
@page:first{@top-center{content:none}}
@page annex{size:A4 landscape}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--shade:#f1f1f1;--line:#999;--link:#000;--good:#0d5028;--part:#6b3f00;--bad:#861414;--none:#444;--women:#7a2560;--men:#1f4c7a;--late:#861414;--good-bg:#fff;--part-bg:#fff;--bad-bg:#fff;--none-bg:#fff}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{font-size:10pt}body{line-height:1.45}.units th,.units td{padding-block:2pt}.page{max-width:none;padding:0}:is(#table,#submissions,#trends,#notes),:is(#table,#submissions,#trends,#notes) *,footer{page:annex}#submissions,#trends,#notes{break-before:page}footer{margin-top:5mm;break-inside:avoid;break-before:avoid}tbody tr:last-child:not(:first-child){break-before:avoid}.wrap{overflow:visible}.wide,.middling{min-width:0}
.filters,.skip,nav.toc,.measure>details,#sexes summary{display:none!important}
#sexes details{font-size:7.5pt}#sexes details::details-content{content-visibility:visible;block-size:auto}
h1{font-size:16pt}h2{font-size:13pt}#table h2,#submissions h2,#trends h2,#notes h2{margin-top:0}h3{font-size:11.5pt}h2,h3,h4,caption{break-after:avoid}
table,.wide{font-size:8.5pt}.wide th,.wide td{padding:2pt 3pt}tr,.tiles li,.legend,.top,.top+p,.indicator{break-inside:avoid}.indicator:has(.measure~.measure~.measure){break-inside:auto}.top,.top+p,h3+p:has(+table),h3+p:has(+.indicator),.legend,.parts{break-after:avoid}.says li{orphans:3;widows:3;margin:.15rem 0}.says{margin:.3rem 0}.indicator{box-decoration-break:clone}td svg.stack,td svg.sexes{min-width:40mm}#sexes .n{white-space:nowrap}td svg.strip{min-width:28mm}.wide th:nth-child(2){width:30%}.wide th:nth-child(3){width:9%}.place{min-width:29mm}.checks td:last-child{min-width:20mm}.units th:first-child{width:25%}.units td:nth-child(2){width:14.5%}.units td:nth-child(3),.units td:nth-child(5){width:10%}.sources td:nth-child(2),.sources td:nth-child(6),.sources td:nth-child(7){white-space:nowrap}.units td:last-child{width:15%}td .badge{font-size:inherit}td .icon,th .icon{width:1em;height:1em}.group{break-after:avoid}.measure{break-inside:avoid;grid-template-columns:minmax(0,1fr) 74mm}
thead{display:table-header-group}.badge{white-space:normal}.n{white-space:normal}a{text-decoration:none}
.figures svg.bullet{width:56mm}svg.stack{width:45mm}svg.sexes{width:45mm}svg.strip{width:32mm}.edition{border:1px solid #000}}
`;

import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
const base='http://localhost:8181';
const pages=[['home',''],['search','/search?kind=short_stay&place=algarve&check_in=2027-05-03&check_out=2027-05-10&guests=4'],['sales','/search?kind=sale'],['none','/search?kind=sale&price_max_minor=100'],
['stay','/listings/villa-s-almunia-santanyi?check_in=2027-05-03&check_out=2027-05-10&guests=2'],['sale','/listings/ksar-amizmiz-vente'],['lease','/listings/hivernage-4-marrakech-location'],['invest','/listings/campanha-garden-homes-porto'],['signin','/sign-in'],['privacy','/privacy'],['missing','/nope']];
for (const [name,w,h,loc,dark] of [['m-en',390,844,'en',false],['w-es-dark',1440,900,'es',true]]) {
  const c = await b.newContext({viewport:{width:w,height:h}, colorScheme: dark?'dark':'light'}); const p = await c.newPage();
  p.on('console', m=>{ if(m.type()==='error') console.log(name,p.url(),'console',m.text().slice(0,200)); });
  for (const [k,u] of pages) {
    await p.goto(base+'/'+loc+u,{waitUntil:'networkidle',timeout:30000}).catch(e=>console.log(k,e.message.slice(0,100)));
    const over = await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth);
    if (over>0) console.log(name,k,'overflow',over);
    await p.screenshot({path:`/root/lab/shots2/${k}-${name}.png`, fullPage: true});
  }
  await c.close();
}
await b.close();

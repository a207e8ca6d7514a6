"""Where anybody can have a mailbox of their own, which no school and no employer closes.

A list of what is personal and not of what is a school's: these providers are some hundreds, known
by name, and schools are hundreds of thousands, in every language. Who is missing here is asked one
more question, which a tap answers.

Compiled in November 2026 from the public providers of email-provider-links (npm, MIT), from what
email-providers (npm, ISC) and SpamAssassin's FreeMail list (Apache 2.0) both name, and from the
access providers of Europe. Those lists themselves lost: made to tell customers from companies, they
name universities (nus.edu.sg), firms (alibaba.com) and mailboxes for ten minutes too; and of the
packages for Python none is well kept.
"""

import re

FAMILIES = (
    "aol",
    "gmx",
    "hotmail",
    "live",
    "msn",
    "outlook",
    "rocketmail",
    "yahoo",
    "yandex",
    "ymail",
)
"""Providers that give the same name under the endings of many countries."""

_COUNTRIES = (
    "ar at au be bg br by ca ch cl cn co cz de dk ee es eu fi fr gr hk hr hu id ie il in it jp kr"
    " kz lt lu lv mx my nl no nz pe ph pl pt ro rs ru se sg si sk th tr tw ua uk uy ve vn za"
)
_FAMILY = re.compile(
    rf"({'|'.join(FAMILIES)})\.(com|net|org|(com?\.)?({'|'.join(_COUNTRIES.split())}))"
)

_NAMED = """
    gmail.com googlemail.com icloud.com me.com mac.com privaterelay.appleid.com
    proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.com
    tuta.io fastmail.com fastmail.fm hey.com hushmail.com mailfence.com startmail.com runbox.com
    posteo.de posteo.net mailbox.org disroot.org autistici.org riseup.net kolabnow.com
    countermail.com zoho.com zoho.eu zohomail.com mail.com email.com usa.com europe.com inbox.com
    simplelogin.com simplelogin.fr simplelogin.io aleeas.com anonaddy.com aim.com love.com ygm.com
    wow.com myyahoo.com juno.com netzero.com netzero.net netscape.net compuserve.com caramail.com

    orange.fr wanadoo.fr free.fr sfr.fr neuf.fr cegetel.net club-internet.fr numericable.fr noos.fr
    bbox.fr laposte.net aliceadsl.fr libertysurf.fr voila.fr 9online.fr dbmail.com gmx.fr
    nordnet.fr infonie.fr akeonet.com mailo.com netcourrier.com ik.me skynet.be proximus.be
    telenet.be voo.be scarlet.be brutele.be bluewin.ch hispeed.ch sunrise.ch ikmail.com
    bluemail.ch pt.lu internet.lu monaco.mc

    btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com virgin.net blueyonder.co.uk
    ntlworld.com plus.com plusnet.com tiscali.co.uk freeserve.co.uk o2.co.uk eircom.net

    web.de t-online.de magenta.de freenet.de arcor.de vodafone.de online.de unitybox.de
    gmx.de gmx.net gmx.at aon.at chello.at a1.net inode.at

    libero.it virgilio.it alice.it tin.it tiscali.it iol.it inwind.it fastwebnet.it poste.it
    telefonica.net movistar.es terra.es ono.com euskaltel.net sapo.pt netcabo.pt clix.pt iol.pt

    ziggo.nl kpnmail.nl kpnplanet.nl hetnet.nl home.nl planet.nl xs4all.nl chello.nl casema.nl
    upcmail.nl quicknet.nl telia.com comhem.se spray.se bredband.net online.no broadpark.no
    mail.dk tdcadsl.dk stofanet.dk elisanet.fi kolumbus.fi luukku.com suomi24.fi

    wp.pl o2.pl onet.pl onet.eu op.pl poczta.onet.pl poczta.fm interia.pl interia.eu gazeta.pl
    vp.pl tlen.pl seznam.cz email.cz post.cz centrum.cz volny.cz atlas.cz centrum.sk azet.sk
    zoznam.sk freemail.hu citromail.hu indamail.hu abv.bg mail.bg dir.bg inbox.lv apollo.lv hot.ee
    mail.ee otenet.gr forthnet.gr ukr.net i.ua meta.ua mail.ru bk.ru list.ru inbox.ru rambler.ru
    autorambler.ru lenta.ru ya.ru walla.co.il walla.com superonline.com mynet.com ttmail.com

    comcast.net att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net verizon.net cox.net
    charter.net spectrum.net twc.com rr.com earthlink.net mindspring.com frontier.com optonline.net
    optimum.net centurylink.net windstream.net q.com sympatico.ca bell.net rogers.com shaw.ca
    telus.net videotron.ca videotron.com uol.com.br bol.com.br terra.com.br globo.com ig.com.br
    oi.com.br r7.com

    qq.com 163.com 126.com 188.com yeah.net sina.com sina.cn sina.com.cn sohu.com foxmail.com
    aliyun.com 139.com 189.cn 21cn.com naver.com daum.net hanmail.net nate.com docomo.ne.jp
    ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp ocn.ne.jp rediffmail.com
    rediff.com indiatimes.com bsnl.in sify.com bigpond.com bigpond.net.au optusnet.com.au
    iinet.net.au tpg.com.au xtra.co.nz telkom.co.za vodacom.co.za menara.ma topnet.tn
"""
PROVIDERS = frozenset(_NAMED.split())


def is_public(address: str) -> bool:
    """Whether the mailbox of an address is with such a provider."""
    domain = address.rpartition("@")[2].casefold()
    return domain in PROVIDERS or _FAMILY.fullmatch(domain) is not None

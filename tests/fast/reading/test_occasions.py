"""Which contacts a text tells of: kind, status, parties, day, place and who began it.

A case is what is told («kind status: parties; on day; at place; from initiator / …») and the text. The day of the
stories is Wednesday 12 March 2025.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from isnad.model import Reading

Told = Callable[..., str]

DAY = "2025-03-12"

CALLS = [
    ("call occurred: donald-trump + vladimir-putin", "أجرى بوتين اتصالا هاتفيا مع ترامب."),
    ("call occurred: marco-rubio + sergei-lavrov; from marco-rubio", "تلقى لافروف اتصالا هاتفيا من روبيو."),
    (
        "call occurred: badr-abdelatty + hakan-fidan; on 2025-03-11; from hakan-fidan",
        "تلقى وزير الخارجية المصري بدر عبد العاطي أمس الثلاثاء اتصالا هاتفيا من نظيره التركي هاكان فيدان.",
    ),
    ("call occurred: emmanuel-macron + volodymyr-zelensky", "تحدث ماكرون هاتفيا مع زيلينسكي."),
    ("call occurred: mohammed-bin-salman + tamim-bin-hamad", "هاتف محمد بن سلمان أمير قطر الشيخ تميم بن حمد."),
    ("call occurred: donald-trump + xi-jinping", "جرت مكالمة هاتفية بين ترامب وشي جين بينغ."),
    ("call occurred: hakan-fidan + sergei-lavrov", "بحث لافروف مع فيدان، في اتصال هاتفي، ملف الأسرى."),
    (
        "call occurred: hakan-fidan + sergei-lavrov; on 2025-03-11",
        "ناقش لافروف وفيدان أمس الثلاثاء خلال مكالمة هاتفية ملف الأسرى.",
    ),
    ("meeting occurred: hakan-fidan + sergei-lavrov", "التقى لافروف فيدان بعد يوم من اتصال هاتفي."),
    ("", "تعطلت الاتصالات الهاتفية بين المدينتين ساعات."),
    ("", "أشاد ماكرون بقطاع الاتصالات في المغرب."),
    ("", "وقال ترامب عبر الهاتف لقناة فوكس نيوز إن المهلة انتهت."),
    ("", "وطلبت الشركة من زبائنها عدم الرد على أي مكالمة."),
]

MEETINGS = [
    ("meeting occurred: hakan-fidan + sergei-lavrov", "التقى لافروف فيدان."),
    ("meeting occurred: hakan-fidan + sergei-lavrov; at capital-tr", "اجتمع لافروف مع فيدان في أنقرة."),
    ("meeting occurred: abdel-fattah-al-sisi + emmanuel-macron; at capital-eg", "استقبل السيسي ماكرون في القاهرة."),
    ("meeting occurred: hakan-fidan + sergei-lavrov", "عقد لافروف وفيدان اجتماعا مغلقا."),
    ("meeting occurred: hakan-fidan + sergei-lavrov; on 2025-03-11", "وأمس الثلاثاء عقد اجتماع بين لافروف وفيدان."),
    ("meeting occurred: marco-rubio + sergei-lavrov", "وجاء ذلك خلال لقاء لافروف وروبيو."),
    ("", "التقى المنتخب المصري نظيره السنغالي في الدور الثاني."),
    ("", "عقد البرلمان الأوروبي اجتماعا لمناقشة الموازنة."),
    ("", "عقد مجلس الأمن الدولي جلسة طارئة بشأن السودان."),
    ("", "التقى لافروف طلاب المعهد الدبلوماسي."),
    ("", "قال فيدان في لقاء مع قناة الجزيرة إن المعبر سيفتح."),
    ("", "تزايدت الخلافات بين روسيا وأوكرانيا على الأسرى."),
    ("", "ودعا فيدان إلى تكثيف الزيارات واللقاءات بين روسيا وتركيا."),
]

VISITS = [
    ("visit occurred: fr + keir-starmer; at fr", "زار ستارمر فرنسا."),
    ("visit occurred: ir + rafael-grossi; at capital-ir", "وصل رافاييل غروسي إلى طهران."),
    ("visit planned: cn + vladimir-putin; on 2025-05; at cn", "يزور بوتين الصين في مايو المقبل."),
    ("visit occurred: abbas-araghchi + ru; at capital-ru", "أجرى عباس عراقجي زيارة إلى موسكو."),
    ("", "زار آلاف السياح الأقصر هذا الشتاء."),
    ("", "زار ماكرون مدينة ليون."),
    ("", "تعمل الحكومة على تسهيل زيارات العائلات."),
]

SUMMITS = [
    ("summit occurred: donald-trump + vladimir-putin; at capital-fi", "عقد بوتين وترامب قمة في هلسنكي."),
    ("summit cancelled: joe-biden + vladimir-putin", "ألغيت القمة بين بايدن وبوتين."),
    ("", "بلغ المتسلقون قمة إيفرست فجرا."),
    ("", "وصلت الأسعار إلى قمة جديدة في لندن."),
    ("", "تتصدر إسبانيا قمة المجموعة."),
]

TALKS = [
    ("talks occurred: ir + us; at capital-om", "جرت محادثات بين إيران والولايات المتحدة في مسقط."),
    ("talks occurred: ru + us; at capital-sa", "اختتمت في الرياض محادثات روسية أميركية."),
    (
        "talks planned: ir + us; on 2025-03-15; at capital-it",
        "تعقد السبت المقبل في روما جولة مفاوضات بين إيران والولايات المتحدة.",
    ),
    ("talks under_way: am + az", "تجري مفاوضات بين أرمينيا وأذربيجان."),
    ("", "تدخل المفاوضات على أسعار الغاز شهرها الثاني."),
    ("", "ناقش مجلس الوزراء العراقي مشروع الموازنة."),
    ("", "تشهد المحادثة الأولى في التطبيق تحديثا جديدا."),
]

MESSAGES = [
    ("message occurred: king-salman + vladimir-putin", "بعث الملك سلمان بن عبد العزيز رسالة إلى بوتين."),
    ("message occurred: ali-khamenei + donald-trump", "وجه ترامب رسالة إلى علي خامنئي."),
    ("message occurred: abdelmadjid-tebboune + xi-jinping", "بعث تبون برقية تهنئة إلى شي جين بينغ."),
    ("", "تحمل الزيارة رسالة سلام إلى شعوب المنطقة."),
    ("", "وجه غوتيريش رسالة إلى شباب العالم."),
    ("", "تصل إلى الهاتف رسالة تحذير قبل العاصفة."),
]

STATUS = [
    ("meeting planned: hakan-fidan + sergei-lavrov; on 2025-03-13", "يلتقي لافروف غدا الخميس فيدان."),
    ("meeting planned: hakan-fidan + sergei-lavrov", "سيجتمع لافروف مع فيدان."),
    ("meeting planned: hakan-fidan + sergei-lavrov", "ومن المقرر أن يلتقي لافروف فيدان."),
    ("meeting proposed: vladimir-putin + volodymyr-zelensky", "اقترح زيلينسكي عقد لقاء مع بوتين."),
    ("meeting proposed: donald-trump + masoud-pezeshkian", "وأعرب ترامب عن رغبته في لقاء بزشكيان."),
    ("meeting cancelled: hakan-fidan + sergei-lavrov", "ألغى لافروف اجتماعه مع فيدان."),
    ("meeting cancelled: hakan-fidan + sergei-lavrov", "تأجل اجتماع لافروف وفيدان."),
    ("meeting declined: vladimir-putin + volodymyr-zelensky", "رفض بوتين عقد لقاء مع زيلينسكي."),
    ("meeting denied: abbas-araghchi + steve-witkoff", "نفت طهران عقد لقاء بين عراقجي وويتكوف."),
    ("meeting occurred: hakan-fidan + sergei-lavrov; on 2025-03-11", "والتقى لافروف فيدان أمس الثلاثاء."),
]

TOGETHER = [
    (
        "call occurred: donald-trump + vladimir-putin; on 2025-03-11",
        "أجرى بوتين اتصالا هاتفيا مع ترامب أمس الثلاثاء. وقال بيسكوف إن المكالمة استمرت ساعة.",
    ),
    (
        (
            "call occurred: hakan-fidan + sergei-lavrov; on 2025-03-10 / "
            "call occurred: hakan-fidan + sergei-lavrov; on 2025-03-11"
        ),
        "هاتف لافروف فيدان في 10 مارس. وهاتف لافروف فيدان ثانية في 11 مارس.",
    ),
    (
        "talks occurred: ir + us; at capital-om",
        "جرت محادثات بين إيران والولايات المتحدة في مسقط بوساطة عمانية.",
    ),
]


AS_AGENCIES_WRITE = [
    (
        "meeting occurred: ilham-aliyev + recep-tayyip-erdogan; at capital-tr",
        "استقبل الرئيس التركي رجب طيب أردوغان في أنقرة نظيره الأذربيجاني إلهام علييف.",
    ),
    (
        "visit occurred: eg + wang-yi; at capital-eg",
        "وصل وزير الخارجية الصيني وانغ يي إلى القاهرة في زيارة رسمية تستمر يومين.",
    ),
    (
        "meeting occurred: abbas-araghchi + faisal-bin-farhan; at jeddah",
        "أجرى وزير الخارجية السعودي فيصل بن فرحان ونظيره الإيراني عباس عراقجي مباحثات في جدة.",
    ),
    (
        "visit occurred: narendra-modi + ru; on 2025-02; at capital-ru",
        "قام رئيس الوزراء الهندي ناريندرا مودي بزيارة إلى موسكو الشهر الماضي.",
    ),
    ("visit cancelled: dk + donald-trump; at dk", "ألغى ترامب زيارته إلى الدنمارك."),
    (
        "meeting occurred: badr-abdelatty + sergei-lavrov; at new-york",
        "على هامش الجمعية العامة للأمم المتحدة في نيويورك، التقى عبد العاطي لافروف.",
    ),
    ("meeting occurred: eg + iq + jo; at capital-iq", "عقد وزراء خارجية مصر والأردن والعراق اجتماعا ثلاثيا في بغداد."),
    ("meeting proposed: donald-trump + kim-jong-un", "عرض ترامب لقاء كيم جونغ أون."),
    ("summit occurred: vladimir-putin + xi-jinping; at capital-cn", "اختتمت القمة بين شي جين بينغ وبوتين في بكين."),
    ("", "لم يلتق لافروف فيدان."),
    ("", "لم يلتق الرئيسان الروسي والأوكراني منذ سنوات."),
    ("meeting occurred: donald-trump + volodymyr-zelensky; at white-house", "استقبل ترامب زيلينسكي في البيت الأبيض."),
    ("meeting occurred: giorgia-meloni + kais-saied; at tn", "التقت جورجيا ميلوني في تونس الرئيس قيس سعيد."),
    (
        "meeting occurred: giorgia-meloni + kais-saied; at carthage-palace",
        "عقد قيس سعيد لقاء ثنائيا مع جورجيا ميلوني بقصر قرطاج في تونس.",
    ),
    ("talks planned: ru + ua; on 2025-03-14; at istanbul", "تنطلق الجمعة في إسطنبول مفاوضات بين روسيا وأوكرانيا."),
    ("talks under_way: hamas + il; at capital-qa", "تجري حاليا في الدوحة مفاوضات بين إسرائيل وحماس."),
    ("call planned: donald-trump + vladimir-putin; on 2025-03-18", "يجري ترامب وبوتين اتصالا هاتفيا الثلاثاء المقبل."),
    (
        "meeting occurred: emmanuel-macron + mohammed-vi; at capital-ma",
        "اجتمع الرئيس الفرنسي إيمانويل ماكرون بالعاهل المغربي الملك محمد السادس في الرباط.",
    ),
    (
        "visit occurred: ahmed-al-sharaa + fr; on 2025-03-11; at capital-fr",
        "وصل الرئيس السوري أحمد الشرع أمس إلى باريس.",
    ),
    (
        "message occurred: abdel-fattah-al-sisi + abdullah-ii",
        "نقل بدر عبد العاطي رسالة من السيسي إلى الملك عبد الله الثاني.",
    ),
    ("call occurred: donald-trump + volodymyr-zelensky", "قال زيلينسكي إنه أجرى مكالمة جيدة مع ترامب."),
    ("meeting occurred: nl + us", "عقد مسؤولون أميركيون وهولنديون اجتماعا مغلقا."),
    ("talks occurred: eg + et; at capital-et", "انتهت في أديس أبابا جولة مفاوضات مصرية إثيوبية حول السد."),
]


NOT_BETWEEN_STATES = [
    ("", "أجرى ترامب مقابلة مع شبكة فوكس نيوز."),
    ("", "عقد الكونغرس جلسة استماع عن الموازنة."),
    ("", "التقى ترامب أعضاء فريقه الانتخابي في فلوريدا."),
    ("", "استقبل المطار مليون مسافر هذا الشهر."),
    ("", "تراجعت العلاقات بين تركيا وإسرائيل."),
    ("", "تمتد الحدود بين السعودية واليمن مئات الكيلومترات."),
    ("", "اندلعت اشتباكات بين الهند وباكستان."),
    ("", "يقود قطار جديد بين باريس وبرلين."),
    ("", "تبادل لاعبو فرنسا وألمانيا القمصان بعد اللقاء."),
    ("", "فاز فيلم عن قمة الجليد بجائزة في كان."),
    ("", "ستحضر فرنسا مباراة القمة أمام إسبانيا."),
    ("", "بلغ حجم التجارة بين الصين وروسيا مئتي مليار."),
    ("", "وجه الحزب رسالة إلى ناخبيه."),
    ("", "بحث العلماء عن آثار في مصر والسودان."),
    ("talks occurred: ir + us", "جرت محادثات غير مباشرة بين إيران والولايات المتحدة بوساطة عمان."),
    (
        "talks occurred: hamas + il; at capital-eg",
        "وجرت في القاهرة محادثات غير مباشرة بين إسرائيل وحماس بوساطة مصر وقطر.",
    ),
]


LINKED = [
    (
        "meeting occurred: hakan-fidan + sergei-lavrov; on 2025-02-27",
        "وكان فيدان ولافروف قد عقدا اجتماعا في 27 فبراير الماضي.",
    ),
    ("meeting occurred: eg + tr; at capital-eg", "التقى وزيرا خارجية مصر وتركيا في القاهرة."),
    ("meeting occurred: eg + jo + qa; at capital-sa", "عقد في الرياض اجتماع ضم وزراء خارجية مصر والأردن وقطر."),
    (
        "meeting occurred: emmanuel-macron + xi-jinping; on 2025-03-11",
        "التقى الرئيس الفرنسي إيمانويل ماكرون، الثلاثاء، نظيره الصيني.",
    ),
    (
        "meeting planned: donald-trump + vladimir-putin; on 2025-03-14; at alaska",
        "من المقرر أن يلتقي بوتين وترامب في ألاسكا الجمعة المقبل.",
    ),
    ("meeting occurred: abdel-fattah-al-sisi + giorgia-meloni", "بحث السيسي مع رئيسة الوزراء الإيطالية ملف الهجرة."),
    (
        "meeting occurred: steve-witkoff + vladimir-putin; at kremlin",
        "اجتمع المبعوث الأميركي ستيف ويتكوف مع بوتين ثلاث ساعات في الكرملين.",
    ),
    ("visit occurred: cn + vladimir-putin; at capital-cn", "شملت زيارة بوتين إلى بكين توقيع عقود عدة."),
    ("visit planned: in + vladimir-putin; at in", "أعلن الكرملين أن بوتين سيزور الهند."),
    ("", "عقد مجلس الأمن اجتماعا طارئا بطلب من روسيا والصين."),
    ("meeting occurred: donald-trump + volodymyr-zelensky", "كان لقاء ترامب وزيلينسكي عاصفا."),
]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        *CALLS,
        *MEETINGS,
        *VISITS,
        *SUMMITS,
        *TALKS,
        *MESSAGES,
        *STATUS,
        *TOGETHER,
        *AS_AGENCIES_WRITE,
        *LINKED,
        *NOT_BETWEEN_STATES,
    ],
)
def test_what_is_told(told: Told, expected: str, text: str) -> None:
    assert told(text, DAY) == expected


CLAUSES = [
    "وقال بيسكوف إن [بوتين أجرى اتصالا هاتفيا مع ترامب]، مضيفا أن الموعد المقبل لم يحدد.",
    "[التقى لافروف فيدان] ثم غادر المدينة.",
]


@pytest.mark.parametrize("text", CLAUSES)
def test_the_clause_that_tells_of_it(read: Callable[..., Reading], text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    (report,) = read(plain, DAY).reports
    assert plain[report.span.start : report.span.end] == text.partition("[")[2].partition("]")[0]


def test_what_a_speaker_tells_carries_his_chain(read: Callable[..., Reading]) -> None:
    (report,) = read("قال دميتري بيسكوف إن بوتين أجرى اتصالا هاتفيا مع ترامب، بحسب وكالة تاس.", DAY).reports
    assert [r.party.value for r in report.chain] == ["person/dmitry-peskov", "outlet/tass"]


def test_the_past_told_beside_the_news_is_background(read: Callable[..., Reading]) -> None:
    reports = read("التقى لافروف فيدان أمس الثلاثاء. وكان بايدن التقى بوتين في جنيف في يونيو 2021.", DAY).reports
    assert [r.background for r in reports] == [False, True]

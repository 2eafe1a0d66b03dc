"""The words of ranks: for a place in an order, for whose a figure is, and for what makes a rank no claim."""

from __future__ import annotations

import re

NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))"
DIGITS = "一二三四五六七八九十"
#: The words for a place in an order; of the most, of the least, and of the best, which may be either.
CUE = re.compile(
    r"(?P<most>(?:高|多|大|好|强)[于过](?:其[他余它]|另外|别的)[^，,。；;]{0,6}|最为?[高多大强贵长久重远旺深忙热](?!限|程度|化|气温|层|学历|允许|[可能不至只达])|比谁都[多高强]|超过所有人|(?<![a-z])(?:nobody|no one|no-one|none of [a-z]+) [a-z]+ more than (?=[a-z])|(?<![a-z])(?:all|every) others? (?:[a-z]+ ){1,2}(?:less|fewer) than (?=[a-z])|创下?了?[一-龥]{0,5}新高|(?<![a-z])(?:set|hit|reached|marked) an? (?:new |record )(?:high|record|peak)|(?<![a-z])happiest(?![a-z])|(?<![a-z])(?:highest|(?<!at )most(?! of| days| likely| recent(?:ly)?| cases| important| probably| popular| modern| advanced| urgent| promising| interesting| difficult| common(?:ly)?| useful| frequent(?:ly)?| loyal| active)|largest|biggest|longest|dearest|costliest|priciest|heaviest|busiest|greatest|strongest|more than any(?:one|body| other)|better than any(?:one|body| other))(?![a-z]))"
    r"|(?P<least>(?:低|少|小)于(?:其[他余它]|另外|别的)[^，,。；;]{0,6}|最为?[低少小短轻淡闲](?!定|限|程度|化|气温|起|消费|[可能不至只])|最便宜|(?<![a-z])(?:lowest|smallest|fewest|shortest|cheapest|lightest|quietest|emptiest|calmest|(?<!at )least(?! likely| important))(?![a-z]))"
    rf"|(?P<last>倒数第(?P<up>[{DIGITS}\d]{{1,2}})|垫底|末[位席座]|居末|殿后|[排在到落居名]最后(?![一几]?[天周个期批次])|最后一[名位](?!客)|吊车尾|最为?(?:[差弱]|薄弱|不(?:理想|好|行|佳|足)|惨|落后)|(?<![a-z])(?:worst|weakest|poorest|(?:came|was|is|were|finished|ranked|placed|ended up|comes|dead|bottom of the list|brings up the rear) (?:in )?last(?! (?:year|month|week|quarter|time))|(?<=[a-z] )(?<!on the )(?:in )?last(?=[.;]|$| of | in (?:the|our|my) )|last (?:place|of all)|at the bottom|bottom of the|brought up the rear|(?:trail(?:s|ed|ing)?|lag(?:s|ged|ging)?)(?: behind)?(?: (?:all|well))? (?:the (?:field|rest|others?|pack)|every(?:one|thing|body)|all)|(?:came|was|is|were|are|finished|finishes|ranked|placed|ended up|comes|sits|came in) bottom|laggard|wooden spoon|back ?marker|tail[- ]?ender)(?![a-z]))"
    r"|(?P<either>最[快慢早晚迟]|(?<![a-z])(?:no (?:[a-z]+ ){1,3}(?:faster|quicker|slower|cheaper|earlier) than|fastest|slowest|quickest|earliest|latest(?= of| was| is))(?![a-z]))"
    rf"|(?P<nth>(?<!倒数)(?:第 ?(?P<n>[{DIGITS}]{{1,3}}|\d{{1,2}})(?! ?\d) ?(?:名|位)?(?! ?[季阶批次步个项轮线周天期家单笔手产]|大(?![省市客区国])|[方条节章点类届年月时产梯时者、]|\d)|老(?P<old>[二三四五六])(?![家人])|(?P<second>亚军|榜眼|其次|次之|紧随其后|(?P<after>仅次于)|次席|第二(?=[是为]))|(?P<third>季军|探花)|(?<![a-z])(?:(?P<after_en>just behind|right behind|second only to)|runner-up|followed by(?= [a-z]+[.;,]|[a-z ]*$)|second[- ]best|next best|second highest)(?P<next>)(?![a-z])|(?<![a-z])(?P<word>{NTH})(?= place| in | by | for | this (?:week|month|quarter|year) with |(?: out)? of | among| overall| with | behind| at | again| once more|\s*[,.;:)]|\s*$| and | spot| on )|(?<=(?<![a-z])number )(?P<card>two|three|four|five|six)(?=[.;]|$)|(?<![a-z\d])(?P<list>\d(?:st|nd|rd|th))(?=:? [a-z]+ (?:[a-z]+ )?[$€£]?\d)))"
    r"|(?P<best>最(?:赚钱|挣钱|畅销|能干|勤快|能卖|能打)|最为?(?:突出|抢眼|亮眼|出色|优秀|理想|红火|抢手)|最[好优佳火](?!的?(?:办法|方法|方式|时机|做法|打算|是先)|先)|头名|冠军|榜首|首位|头名|夺冠|夺魁|摘冠|拔得头筹|老大(?!难)|状元|独占鳌头|一马当先|领[跑衔]|居首|排头|一枝独秀|领先(?=[，,。；;]|$|其[他余它]|所有|各|全)|[占是]大头|大头是|销冠|拔尖|(?<![a-z])(?:best-? ?seller(?=,? (?:of|was|is|in) )|best-selling(?= (?:[a-z]+ ){1,2}(?:was|is|were))|(?:rep|seller|salesperson|salesman|employee|product|dealer|shop|customer) of the (?:week|month|quarter|year)(?= is| was|:)|(?:the|our|my|team's|company's|of|'s|year's|group's|is|was|as|s|did|does|performed) best(?! (?:price|way|to|if|effort|of luck|regards))|best (?:month|week|quarter|year|day|rep|seller|shop|store|region)(?= of| was| so|:)|best of (?:the|our|my|all|these)|(?<=the )record (?:month|week|quarter|year|day)(?=[.,;]|$| of the)|(?:sold|did|does|performed|performs|ran|went|converted|converts|sells) best|top (?:seller|performer|rep|spot|region|shop|store|line|product|customer|client|of the|colou?r|model|size|channel|market|brand|item|route|source|month|week|day|city|district|supplier|country)(?!s)|(?:came|come|comes|finished|ended|out|are|is|was|were|am|stands|sits) (?:out )?(?:on |at the |the )?top|top(?:ped|ping|s) the|on top(?! of that)|(?<!\d )(?<! [a-z] )leads?(?= the| with|,|\.| at)|led(?= the| with|,|\.)|leader|leading (?:the|with)|in the lead|(?:no\.|number|#|no) ?(?:1|one)(?!\d)|(?:ahead of|out-?sold|out-?performed|beat|better than|more than) (?:every(?:one|thing|body)|all the (?:others?|rest)|all others|(?:all )?the (?:rest|others|pack|field))|ahead of all|no (?:[a-z]+ ){1,3}(?:more|better|higher) than|the (?:lead|crown) went to|(?:took|takes|has|had|holds|held|hold) the (?:lead|crown|top (?:spot|place))|star (?:performer|seller)|the (?:better|stronger|larger|bigger|busier)(?! than| of)|(?:main|biggest|top) earner|stand-?out|champion|winner|(?<!\d )wins(?=[.,;]|$)|in front|(?<=is )ahead(?=[.,;]|$)|(?<=was )ahead(?=[.,;]|$)|(?<=are )ahead(?=[.,;]|$))(?![a-z]))"
)
#: Words that set an ordinal into an order: without them 第一 and first may count steps.
RANKED = re.compile(
    r"[排居列位名占拿得获取][^，,。；;]{0,6}$|[一-龥]{1,8}$|(?<![a-z])(?:came|come|comes|rank(?:s|ed)?|finish(?:ed|es)?|(?:end|finish|clos)(?:ed|es)? the (?:year|month|quarter|week|season)|plac(?:ed|es|e)|is|am|was|were|are|stands?|stood|took|takes?|in|number|puts?|makes?|made|putting|landed|ended up|sits?|lies?|good for|only|just|leaves|left)(?: (?:me|us|him|her|it|them|[a-z]+))?(?: (?:in|at|the|a|only|just|joint|up|down))*\s*$"
)
OUT = re.compile(
    r"目标|争取|力争|冲刺|希望|计划|打算|下[个月周季年]|如果|要是|想要?|不是|并非|没有?|未能?|曾经?|此前|以前|(?<![a-z])(?:aim|goal|hope|want|plan|next|if|would|could|will|not|never|used to|at a time|previous(?:ly)?|ago|in the(?= (?:second|third|first)))(?![a-z])|n't"
)
SORTED = re.compile(
    r"从(?:[多高大强快好长][到至](?:[少低小弱慢差短])|(?P<zh>[少低小弱慢差短][到至][多高大强快好长]))|由(?:[多高大强快好长][到至](?:[少低小弱慢差短])|(?P<zh2>[少低小弱慢差短][到至][多高大强快好长]))|依次[是为排]{0,2}第?一(?:名)?[到至]第?[二三四五六七八九十]名|(?:依次)?(?:递减|降序)|(?P<zh3>(?:依次)?递增|升序)|(?P<any>前(?:三|四|五|六|十|\d{1,2})(?:(?:名|位|强|大)[一-龥]{0,12}?)?(?:依次|分别)(?:[是为])?|(?<![a-z])(?:the|our) top (?:three|four|five|ten) (?:[a-z]+ ){0,2}(?:were|was|are|is)(?![a-z])|(?<![a-z])(?:top|best|biggest|largest|strongest|busiest|most popular|best-selling) (?:(?:three|four|five|ten|\d{1,2}) [a-z ]{0,30}|[a-z ]{0,20}(?:s|rs)(?: (?:by|in|for|of|this|last) [a-z\d ]{1,24})?)(?:, in (?:that )?order)?(?=\s*(?::|\n))|(?:排名|排行榜?|[一-龥]{1,4}榜|名次|前[三四五六十](?:名|位|强)?|(?<![a-z])(?:ranking(?: (?:by|for|in) [a-z ]{1,20})?|leaderboard|standings|best[- ]?sellers|hit list|ranked by [a-z ]{1,16}|league table|rank order|top (?:three|five|ten)))(?=\s*[:：]|[^:：。.，,\n]{0,40}\n)|(?:biggest|largest|top|best) [a-z ]{0,24}in (?:this |that |descending )?order(?: of [a-z]+)?(?=\s*:))|(?<![a-z])(?:(?:from )?(?:the )?(?:most|highest|largest|biggest|best|longest) (?:to|first|down to)(?: the)?(?: (?:least|lowest|smallest|fewest|worst|shortest))?|in descending order|(?P<en>(?:from )?(?:the )?(?:least|lowest|smallest|fewest|worst|shortest) (?:to|first|up to)(?: the)?(?: (?:most|highest|largest|biggest|best|longest))?|in ascending order))(?![a-z])"
)
#: What tells of the next in an order.
NEXT = re.compile(
    r"其次|再次|第二(?:[多高大少低小])?的?是|(?<![a-z])(?:followed by|then|next came|next is|next was)(?![a-z])"
)
#: Places of a list each with a figure of its own, and what says that they are places in an order.
PLACE_OF_LIST = re.compile(
    r"第[一二三四五六](?:名|位)?(?!(?:周|月|季|批|步|轮|天|次|期|年|笔|阶|组|店|款|条|点|个|家|单))|冠军|亚军|季军|(?<![\d.])[1-6](?:[.、)](?=[一-龥a-z ])|st |nd |rd |th )|(?<![a-z])(?:first|second|third|fourth|fifth)(?= (?:was|is|came|went|place|with|and |[a-z]+,? (?:with|at|on|[$€£(]?\d)))"
)
PLACED_LIST = re.compile(
    r"排名|名次|排行|榜|冠军|第一名|(?<![a-z])(?:ranking|ranked|ranks?|leaderboard|standings|league table|first place|(?:came|finished|placed) first|first (?:was|came|is|went))(?![a-z])"
)
CLAUSE = re.compile(
    r"，|,(?!\d)|[。；;：:()（）\n]|\.(?=\s|$)|——|(?<![a-z])(?:and|but|while|whereas|then|which|so|because|although|though)(?![a-z])|而(?!且)| - | – "
)
CUT = re.compile(
    r"[，,、;；。:：()（）/|\n\t]|(?<![a-z])(?:and|but|while|then|whereas|versus|vs|with|against|after|followed by|ahead of|behind|before)(?![a-z-])|[和与及而]|——| - | – |(?<![a-z])(?:was|were|are|is)(?![a-z])"
)
FILL_ZH = re.compile(
    r"(?:分别|卖出?了?|做了?|是|为|有|签了?|完成了?|成交了?|签单|订单|下单|新增|客户|达到?了?|只有?|才|约|仅|的|[迟晚拖]了?|交货|[用花跑拿得打访拜贡献出回收见走做签谈聊约发销接办送卖]+[了过]?|销[量售]额?|客单价|均价|单价|营业额|营收|毛利|利润|客流量?|(?:转化|出租|完成|毛利|合格|到场|复购|续约|满意)率|业绩|回款|拜访|金额|到|占|了|也|则|就|都|却|要|报|需|增长|[涨升降跌增]了?|下降|以|凭|平均|大概|差不多|这边|那边|本月|这个月|今年|[:： ])+$"
)
EARLIER = re.compile(
    r"去年|上[个年月周季期]|同期|此前|之前|(?<![a-z])(?:last|previous|prior|ago|before|year|earlier|from)(?![a-z])"
)
NOBODY = re.compile(r"^[的是为在那这]+|^一?[人个家天单笔次位场周月年]$|^[他她它](?:们|家)?$")
OWNER = re.compile(
    r"\s?(?:[a-z]+ )?(?:for|from|by|in|on|at) (?:the )?(?!(?:average|total|all|hand|stock|time|paper)(?![a-z]))([a-z][a-z'-]+)"
)
LETTERED = re.compile(
    r"(?:team|product|model|line|shop|store|region|type|group|branch|client|customer|supplier|plant|series|channel|week|area|district) [a-z\d]{1,3}(?![a-z\d])"
)
STOP_EN = frozenset({
    "a", "an", "the", "of", "at", "in", "on", "to", "by", "for", "from", "with", "had", "has", "have", "was", "were", "is", "are", "am", "be", "did",
    "do", "does", "made", "make", "sold", "sell", "grew", "grow", "rose", "took", "take", "came", "come", "got", "get", "scored", "booked", "signed",
    "closed", "reached", "brought", "only", "just", "about", "nearly", "over", "some", "our", "my", "we", "us", "i", "me", "and", "but", "then", "so",
    "it", "its", "their", "his", "her", "this", "that", "who", "which", "where", "as", "ahead", "behind", "second", "third", "first", "next", "best",
    "top", "highest", "lowest", "most", "least", "total", "all", "sales", "revenue", "orders", "deals", "units", "contracts", "visits", "late", "days",
    "hours", "k", "m", "per", "each", "up", "down", "out", "before", "after", "followed", "against", "team", "company", "region", "regions", "year",
    "month", "week", "quarter", "fastest", "slowest", "worst", "last", "than", "more", "less", "also", "still", "while", "place", "far", "not"
})  # fmt: skip
SELF = re.compile(r"我|本[店人部组区]|自己|(?<![a-z'])(?:i|we|me|us|my|our|mine|ours)(?![a-z])")
OF_ALL = re.compile(
    r"全|总|合计|合共|共|(?<![一-龥][一-龥])占|目标|平均|均|剩|差|前[两三四五十几]|(?<!第)[两三四五几]家|(?<![a-z])(?:total|all|of|altogether|combined|together|average|target|goal|sum|whole|mean|top (?:two|three|four|five|ten|\d+))(?![a-z])"
)
ENTRANTS = re.compile(
    rf"(?<!第)(?<!第 )(?<!\d)(?P<many>\d{{1,3}}|[{DIGITS}两]{{1,3}}) ?(?:个|家|名|位|人|支|款|条|种|省|市|县|区|店|台|组)|(?:out )?of (?:the |our |all |a field of |a total of )?(?P<en>\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?![a-z\d.%]| (?:places?|positions?|spots?|ranks?|points?)(?![a-z]))|(?<![a-z\d.])(?P<en2>\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?: [a-z]+)? (?:reps?|people|salespeople|sellers|teams?|regions?|shops?|stores?|branches|offices|suppliers?|bidders?|dealers?|colleagues|competitors?|candidates|participants|departments|companies|of us|members|entrants|resellers?|agents?|partners?|distributors?|vendors?|exhibitors?|stands?|hotels?|districts?|areas?|countries|sites?|units?|groups?|brands?|depots?|locations?|outlets?|territories|crews?|agenc(?:y|ies)|firms?|carriers?|brokers?|chains?|contractors?|wholesalers?|retailers?)(?![a-z])"
)

#: A figure of a list told by its place in it: the second of the four.
INDEX = re.compile(
    r"第(?P<n>[一二三四五六])(?:个?(?:周|季度?|星期|月)|家|个|款|种|份|次|批|位|组|间|条|轮|天|场|年|站)|(?<![a-z])(?<!for )the (?P<word>first|second|third|fourth|fifth|last)(?= one| week| day| month| quarter| round| show| being| was| is| of| supplier| bid| offer)"
)
#: How many stand before who writes: 只有老周和小陈比我高, two colleagues sold more than me.
AHEAD = re.compile(
    r"(?P<only>只有|就|仅有?)(?P<names>[^，,。；;\d]{1,24})比我(?!低|少|差)[^，,。；;的\d]{1,4}(?=[，,。；;])|(?P<only2>只有|就|仅有?)?(?P<zh>[一二两三四五六七八九\d]) ?个?(?:人|位|名|同事|家)?(?:排)?[在]?(?:比我(?!低|少|差)[高多好强快]|我前面)|比我(?!低|少|差)[高多好强快]的(?P<only3>只|就)?(?:还)?有(?P<zh2>[一二两三四五六七八九\d]) ?[个位名家]"
    r"|(?<![a-z])(?P<only_en>only )?(?P<en_names>[a-z]+(?:, [a-z]+)*,? and [a-z]+|(?<=only )(?!one|two|three|four|five|six)[a-z]+|one|two|three|four|five|six)(?: (?:other|of the|of my|of our|people|colleagues|reps|others|team mates|salespeople)){0,2} (?:(?:sold|did|made|had|signed|closed|were|was|are|is|came|finished|scored|placed|ranked|have|has|stand|rank) )?(?:more|better|higher|ahead|above|in front)(?: than| of)? (?:me|i|us)(?![a-z])"
)
#: What is so far from another, nobody's own.
APART = re.compile(r"\s?(?:[a-z]+ )?(?:behind|ahead|more than|fewer than|less than|short)(?![a-z])")
#: A measure of its own that a rank is told of.
MEASURE = re.compile(
    r"(?<=[论按])[一-龥]{2}|(?:单|件|台|客流)[量数](?=$)|[一-龥]{2,6}率|(?:满意|知名|忠诚|速|深)度|客单价|单价|均价|毛利|利润|回款|交期|工期|账期|距离|增速|增幅|涨幅"
)
#: The one that is the largest, or a step that another follows.
ONE = re.compile(r"的?[那这]?一|(?: single)? (?=[a-z])")
STEP = re.compile(r", (?:and )?(?:then|the (?:rest|other|remaining))(?![a-z])")
#: More and less of one than of another, with the other behind it.
MORE = re.compile(
    r"反超了?|赶超了?|超[出过](?!了?\s?(?:约|\d(?!\d? ?[月年日号周季])))|高过|好于|快于|大于|超越了?|胜过|压过|盖过|领先于?|高于|多于|优于|强于|跑赢|(?<![占同环对])比[^，,。；;\d]{1,10}?(?:更|还|要)?(?:多|高|好|强|大|贵|长)(?![出了]?\s?\d)|(?<![占同环对])比[^，,。；;\d]{1,8}\d[\d.,]*[%万千元家个单件台]*(?:更|还|要)?(?:多|高)(?=[，。,.;；]|$)|(?<![番倍成半])(?:更|还要?)(?:多|高|好|强|大)(?=[，。,.;；：:]|$)|排?在[^，,。；;\d]{1,8}前面?(?=[，,。；;：:]|$)"
    r"|(?<![a-z])(?:(?<=did )better(?=:)|(?<=sold )more(?=:)|outnumber(?:ed|s)?|outsold|outperformed|outdid|overtook|overtaken|beat|beats|beating|ahead of(?! last)|surpass(?:ed|es)|exceed(?:s|ed|ing)?|above (?:the|our|last)|topped|(?:more|higher|better|larger|bigger|stronger|busier|longer)(?: [a-z]+){0,2}(?: \([^()]{1,12}\))? than(?! (?:doubl|tripl|trebl|quadrupl|twice|half|an? ))(?!(?<=more than) one)(?! (?:[a-z]+|\d+)-?fold))(?![a-z])"
)
LESS = re.compile(
    r"不如|不及|差于|慢于|小于|未达到?|没有?达到|没到(?!\s?\d)|落后于?|低于|少于|逊于|弱于|输给|(?<![占同环对])比[^，,。；;\d]{1,10}?(?:更|还|要)?(?:少|低|差|小|弱|便宜|短)(?![了]?\s?\d)|(?<![占同环对])比[^，,。；;\d]{1,8}\d[\d.,]*[%万千元家个单件台]*(?:更|还|要)?(?:少|低|差)(?=[，。,.;；]|$)|(?:更|还要?)(?:少|低|差|小)(?=[，。,.;；]|$)"
    r"|(?<![a-z])(?:behind|trail(?:s|ed|ing)?|below (?:the|our|last)|short of|(?:fewer|less|lower|worse|smaller|weaker|quieter|cheaper)(?: [a-z]+){0,2}(?: \([^()]{1,12}\))? than(?! half))(?![a-z])"
)
NOT = re.compile(r"[没未不无]|(?<![a-z])(?:not|never|no|hardly|nearly|almost|n't|left|stay\w*)(?![a-z])|n't")
#: Figures that are a bar, nobody's own.
BOUND = re.compile(r"(?:超过|突破|不到|[^通度超]过|(?<![a-z])(?:passed|above|over|under|below|crossed|topped))\s*$")
#: Several told as one.
TOGETHER = re.compile(r"前[两三四五十][^，,:：]{0,8}$|(?<![a-z])top (?:two|three|four|five|ten|\d+)(?![a-z])[^,;]*$")
#: Who writes, told behind a rank.
OURS = re.compile(r"(?:是|为)我|(?<![a-z])(?:was|is|were|are) (?:ours|mine|us|me)(?![a-z])")
#: What a figure of a list counts, told behind it, and what stands between two figures that have such or have none.
THING = re.compile(
    r"\s?(?:worth |units )?(?:of |from |in |for |to |by |through |via |at |on |with |over )?(?:the |our )?((?!and |but |or |more|less|in |at |on |by |from |to |for |of |the |was |were |is )[a-z][a-z' -]{2,24}?)(?=,|;|:|\.(?:\s|$)|$| and | - | – )|\s?的?([一-龥]{2,8})(?=[，,。；;、和及与]|$)"
)
GLUE = re.compile(r"[起宗例]?(?:、|,|，|\s?(?:和|与|及|以及)|,? and)\s?")
THING_GLUE = re.compile(
    r"\s?[a-z' -]{2,40}(?:,| and|, and|;) (?:only |just )?|\s?的?[一-龥]{2,8}(?:[、，,]|和|与|及|以及)\s?"
)
NAMES_CUT = re.compile(r"、|(?<=[一-龥])[和与及](?=[一-龥])|,? and |, ")
#: From one weekday to another, of which a list has a figure each.
WEEK = re.compile(
    r"周([一二三四五六日])[至到-]周([一二三四五六日])|(?<![a-z])(mon|tues|wednes|thurs|fri)(?:day)? ?(?:to|through|-|–) ?(tues|wednes|thurs|fri|satur|sun)(?:day)?"
)
WEEKDAYS = (
    ("周一", "monday"), ("周二", "tuesday"), ("周三", "wednesday"), ("周四", "thursday"), ("周五", "friday"), ("周六", "saturday"), ("周日", "sunday")
)  # fmt: skip
#: Someone else told behind a rank.
OTHER_ONE = re.compile(
    r"[^，,。；;]{0,6}[是为](?!我|本)[一-龥]|[a-z ]{0,20}(?:was|were|is|are) (?!me|us|mine|ours)[a-z]{3}"
)
#: What is quicker for being more, and what for being less.
QUICK, SLOW = re.compile("快|fastest|quickest"), re.compile("慢|slowest")
#: The measures that growth is told by.
GROWTHS = {"增速", "增幅", "涨幅"}
#: What stands before figures of which it is no list of names.
NO_NAMES = re.compile(r"\d|其[余他它]|(?<![a-z])(?:others?|rest)(?![a-z])")
SEVERAL = re.compile("[和与及]| and ")
#: All of a list told to lie beyond a bound.
EACH = re.compile(
    r"(?<!其余)(?<!其他)(?:都|(?<![平人日月周年户单笔场])均|全部|全都)(?:[一-龥]{0,4}?)(?P<over>超过|高于|大于|多于|不低于|不少于|达到|突破|在(?=[^，,。]{0,8}以上)|[^，,。；;\d]?过)了?|(?<!其余)(?<!其他)(?:都|(?<![平人日月周年户单笔场])均|全部|全都)[一-龥]{0,4}?(?P<under>不到|低于|少于|小于|不足|不超过|在(?=[^，,。]{0,8}以[下内]))|(?<![a-z])(?:all|every|each|both|none)(?: of)?(?: [a-z]+){0,7}? (?:(?P<en_over>over|above|more than|at least|beyond|passed|topped|beat|exceed(?:ed|s)?)|(?P<en_under>under|below|less than|fewer than|at most|within))(?: the)?(?: [a-z]+)?(?= )"
)
#: A place in an order that became another.
FROM_TO = re.compile(
    rf"第 ?(?P<from>[{DIGITS}\d]{{1,2}}) ?[名位]?[^，,。；;第]{{0,10}}?(?P<up>上升|升|提升|进步|前进|跃居|跃升|冲|提高|上涨|爬)?(?P<down>下降|降|退|下滑|滑|跌|掉|落)?[^，,。；;第\d]{{0,8}}第 ?(?P<to>[{DIGITS}\d]{{1,2}})"
    rf"|(?<![a-z])(?:(?P<en_up>rose|risen|climbed|moved up|went up|up|improved|jumped|advanced|rise|rises|climbs)|(?P<en_down>fell|fallen|dropped|slipped|slid|down|sank|went down|moved down|declined|falls|drops|slips))[a-z ,]{{0,44}} from (?P<en_from>{NTH})(?: [a-z]+){{0,3}} to (?P<en_to>{NTH})(?![a-z])"
)
#: How many places lie between.
PLACES = re.compile(
    rf"(?:升|降|退|进|进步|提高|掉|滑|跌|前移|后移)了? ?(?P<zh>\d{{1,2}}|[{DIGITS}两]) ?(?:位|名|个名次|个位次)(?!次)|(?<![a-z\d])(?P<en>\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten) (?:places?|positions?|spots?|ranks?)(?![a-z])"
)
#: The first and the last told in one breath, of what lies between them.
BOTH_ENDS = re.compile(
    r"的?[一-龥]{0,4}[和与跟及到至][^，,。；;]{0,6}最|的?[一-龥]{0,4}(?:相?差|之差)|(?: [a-z]+)? (?:and|to) (?:the )?(?:our )?(?:lowest|worst|weakest|smallest|fewest|last|bottom|highest|best|largest|biggest)(?![a-z])"
)
#: So many of a group, whose figure together it is.
GROUP = re.compile(r"(?<!前)(?<!第)\d{1,3} ?[家个名位间][一-龥]{2,10}$")

#: How many of a list are told to lie beyond a bound.
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten"
SO_MANY = re.compile(
    rf"(?<![{DIGITS}两\d第])(?P<many>[{DIGITS}两]|\d{{1,2}}) ?[个家名位人天周店单场款组条次台][^，,。；;:：\d两{DIGITS}]{{0,6}}?(?:(?P<over>破了?|突破|超过?了?|高于|大于|过了?(?=[\d百千万]))|(?P<under>不到|低于|不足|少于|跌破|没到|没过)) ?(?P<round>百万|千万|百|千|万)?"
    rf"|(?<![a-z\d.])(?P<en_many>{_NUMBERS}|\d{{1,2}}) (?:(?:out )?of (?:the |our |my |these )?(?:(?:{_NUMBERS}|\d{{1,2}}) )?)?[a-z]+ (?:was|were|are|is|came in|stayed|ended|went|got|had|did)? ?(?:(?P<en_over>over|above|more than|topped|passed|beat|exceeded)|(?P<en_under>under|below|less than|fewer than)) (?:the )?(?=[$€£¥\d])"
)
#: A place that a word of size is told with: the third-largest; who is told to stand before another.
NTH_OF_SIZE = re.compile(rf"(?<![a-z])({NTH})[ -]$|第([{DIGITS}])$")
BEHIND = re.compile(r"(?<![a-z])(?:behind|after|ahead of|in front of)(?: only)? $|(?:仅次于|落后于?|输给|比)$")
#: A measure of its own behind a word of size: the best margin.
MEASURE_BEHIND = re.compile(
    r" (?:[a-z]+ )?(margin|profit|rate|conversion|average|growth|satisfaction|turnover|prices?|costs?|quality|risk)(?![a-z])"
)
#: Who writes, by name.
I_AM = re.compile(r"(?<![a-z])(?:i'm|i am) ([a-z]{2,12})(?=[,.;]| and)|我(?:就是|是|叫)([一-龥]{2,3})(?=[，,。；;])")
#: What leads from a rank to the figure that it is told of once more.
ASIDE = re.compile(r"[^，,;；\d]{0,16}[，,（(]? ?(?:the |也?就?是|即|那家?)? ?(?=[$€£¥]?\d)")
ENDS = re.compile(r"(?: ones?|的?那[家个份台单])?\s*(?:[，,.。;；)）]|$)")
#: Those who are told to stand before who writes, by name.
BEFORE_ME = re.compile(
    r"(?<![a-z])only ([a-z]+)(?: and ([a-z]+))? (?:was|were|is|are|came|sold|did|had|got|finished) (?:ahead of|more than|better than|above|in front of) me(?![a-z])|只有([一-龥]{1,3}?)(?:[和、与]([一-龥]{1,3}?))?(?:比我[多高好强快]|在我前面|排在我前面)"
)

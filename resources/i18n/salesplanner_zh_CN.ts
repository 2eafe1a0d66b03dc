<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Sales Planner</source>
        <translation>关于销售计划本</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>What to do today, how far from target: clear at a glance.</source>
        <translation>今天做什么，离目标多远，一眼看清。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sales Planner</source>
        <translation>销售计划本</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Improvement action</source>
        <translation>改进行动</translation>
    </message>
    <message>
        <source>Shortcoming</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>In a word</source>
        <translation>一两个字</translation>
    </message>
    <message>
        <source>a word to know it by</source>
        <translation>下次一看就认得</translation>
    </message>
    <message>
        <source>Competency</source>
        <translation>能力项</translation>
    </message>
    <message>
        <source>What I will do</source>
        <translation>我要怎么做</translation>
    </message>
    <message>
        <source>such as: call back within a day</source>
        <translation>比如：一天内回电</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>How I will know</source>
        <translation>怎样算做到</translation>
    </message>
    <message>
        <source>a number and a day</source>
        <translation>一个数，一个日期</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>用什么数来看</translation>
    </message>
    <message>
        <source>To reach</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>The supervisor may see it in the summary</source>
        <translation>可带进总结，给上级看</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>Add an action</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>They return in the plan as often as they say</source>
        <translation>行动会按频率出现在今日计划里</translation>
    </message>
    <message>
        <source>Shortcoming → improvement action</source>
        <translation>不足 → 改进行动</translation>
    </message>
    <message>
        <source>Take one shortcoming, and say what you will do about it how often. It comes back in the plan.</source>
        <translation>挑一条不足，写下多久做一次什么，它会回到计划里。</translation>
    </message>
    <message>
        <source>Shortcoming</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>改进行动</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>How I will know</source>
        <translation>怎样算做到</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Change: {act}</source>
        <translation>修改：{act}</translation>
    </message>
    <message>
        <source>Add to the plan…</source>
        <translation>加入计划…</translation>
    </message>
    <message>
        <source>Verdict on “{act}”</source>
        <translation>给「{act}」下结论</translation>
    </message>
    <message>
        <source>Has “{act}” become a habit?</source>
        <translation>「{act}」养成了吗？</translation>
    </message>
    <message>
        <source>It has</source>
        <translation>养成了</translation>
    </message>
    <message>
        <source>One more month</source>
        <translation>再练一个月</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>换一个…</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>不做了…</translation>
    </message>
    <message>
        <source>Three first, then another?</source>
        <translation>先把三件做好，再加？</translation>
    </message>
    <message>
        <source>Three actions are under way. Few things done well change more than many begun.</source>
        <translation>已经有三件在做。做好几件，胜过开头许多件。</translation>
    </message>
    <message>
        <source>Add it all the same</source>
        <translation>还是加</translation>
    </message>
</context>
<context>
    <name>ActionsDialog</name>
    <message>
        <source>Actions under way</source>
        <translation>进行中的行动</translation>
    </message>
    <message>
        <source>What became of actions</source>
        <translation>行动的结果</translation>
    </message>
    <message>
        <source>Nothing is being practised</source>
        <translation>现在没有在练的</translation>
    </message>
    <message>
        <source>No action has ended yet</source>
        <translation>还没有了结的行动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Del asks what became of it: no action goes without a word.</source>
        <translation>按 Del 会先问它后来怎样，没有哪条会悄悄消失。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>改进行动</translation>
    </message>
    <message>
        <source>Shortcoming</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>Edit plan item</source>
        <translation>编辑计划项</translation>
    </message>
    <message>
        <source>New plan item</source>
        <translation>新计划项</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Make it the next step</source>
        <translation>设为下一步</translation>
    </message>
    <message>
        <source>First thing</source>
        <translation>先做</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>On days off</source>
        <translation>遇休息日</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>路上</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>谁的事</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>准备清单</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>提前 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>不提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>提前 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityKind</name>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>AgreementList</name>
    <message>
        <source>Room nights to date</source>
        <translation>至今间夜</translation>
    </message>
    <message>
        <source>Quantity to date</source>
        <translation>至今数量</translation>
    </message>
    <message>
        <source>Ends within {days} days</source>
        <translation>{days} 天内到期</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Renewed, or not to be renewed</source>
        <translation>已续签或不再续签</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Plan the renewal</source>
        <translation>约续签</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续签…</translation>
    </message>
    <message>
        <source>Not renewed</source>
        <translation>不再续签</translation>
    </message>
    <message>
        <source>Go to the client</source>
        <translation>转到客户</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>约续签</translation>
    </message>
    <message>
        <source>Not to be renewed</source>
        <translation>不再续签</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>已续签</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>无到期日</translation>
    </message>
    <message numerus="yes">
        <source>Ended %n day(s) ago</source>
        <translation>
            <numerusform>已过期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复跟进</translation>
    </message>
    <message>
        <source>Not to be renewed: {what}</source>
        <translation>不再续签：{what}</translation>
    </message>
    <message>
        <source>Open again: {what}</source>
        <translation>恢复跟进：{what}</translation>
    </message>
    <message>
        <source>Deleted: {what}</source>
        <translation>已删除：{what}</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n 份协议</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>AgreementsPage</name>
    <message>
        <source>Which agreements</source>
        <translation>哪些协议</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新协议</translation>
    </message>
    <message>
        <source>As of today</source>
        <translation>按今天</translation>
    </message>
    <message>
        <source>of {target}</source>
        <translation>/ {target}</translation>
    </message>
    <message numerus="yes">
        <source>%n renewal(s) beside them, which are not newly signed</source>
        <translation>
            <numerusform>另有续签 %n 份，不算新签</numerusform>
        </translation>
    </message>
    <message>
        <source>Newly signed in {month}</source>
        <translation>{month}新签</translation>
    </message>
    <message numerus="yes">
        <source>%n renewal(s) beside them</source>
        <translation>
            <numerusform>另有续签 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>还有 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to go</source>
        <translation>
            <numerusform>还差 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>The quota of the week is reached</source>
        <translation>本周定额已完成</translation>
    </message>
    <message>
        <source>No quota is set</source>
        <translation>没有设定额</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周新签</translation>
    </message>
    <message>
        <source>Weeks that reached their quota</source>
        <translation>达到定额的周</translation>
    </message>
    <message>
        <source>{average} a week on average</source>
        <translation>平均每周 {average} 份</translation>
    </message>
    <message numerus="yes">
        <source>Of the %n that ended in a year {share} were renewed</source>
        <translation>
            <numerusform>近一年到期 %n 份，续签 {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends within {days} days</source>
        <translation>{days} 天内到期</translation>
    </message>
    <message numerus="yes">
        <source>%n within {days} days</source>
        <translation>
            <numerusform>{days} 天内 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} renewed</source>
        <translation>续签 {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n not used yet</source>
        <translation>
            <numerusform>%n 份还没用过</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is used</source>
        <translation>每份都在用</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>还没用过</translation>
    </message>
    <message>
        <source>Every valid agreement is used</source>
        <translation>有效协议都在用</translation>
    </message>
    <message>
        <source>Valid agreements</source>
        <translation>有效协议</translation>
    </message>
    <message>
        <source>Expired, not renewed</source>
        <translation>已过期未续</translation>
    </message>
    <message>
        <source>No agreement ends within {days} days</source>
        <translation>{days} 天内没有协议到期</translation>
    </message>
    <message>
        <source>Every agreement that ended was renewed or let go</source>
        <translation>到期的协议都续签了或已决定不续</translation>
    </message>
    <message numerus="yes">
        <source>%n of {weeks} weeks reached the quota</source>
        <translation>
            <numerusform>{weeks} 周中 %n 周达到定额</numerusform>
        </translation>
    </message>
    <message>
        <source>Newly signed by week</source>
        <translation>每周新签协议</translation>
    </message>
    <message numerus="yes">
        <source>last %n week(s)</source>
        <translation>
            <numerusform>近 %n 周</numerusform>
        </translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周（起）</translation>
    </message>
    <message>
        <source>Newly signed</source>
        <translation>新签</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Newly signed {days}</source>
        <translation>{days}新签</translation>
    </message>
</context>
<context>
    <name>AgreementsView</name>
    <message>
        <source>New agreement</source>
        <translation>新协议</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State: in force or expired</source>
        <translation>状态：生效与过期</translation>
    </message>
    <message>
        <source>State: renewed or let go</source>
        <translation>状态：已续签或不续</translation>
    </message>
    <message>
        <source>Filter agreements</source>
        <translation>筛选协议</translation>
    </message>
    <message numerus="yes">
        <source>%n valid</source>
        <translation>
            <numerusform>有效 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n end soon</source>
        <translation>
            <numerusform>即将到期 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>No agreements pass the filter</source>
        <translation>筛选下没有协议</translation>
    </message>
    <message>
        <source>No agreement was renewed or let go yet</source>
        <translation>还没有续签或不再续签的协议</translation>
    </message>
    <message>
        <source>No agreements yet. With its end noted, a renewal is spoken of in time</source>
        <translation>还没有协议。记下到期日，到时会提醒续签</translation>
    </message>
</context>
<context>
    <name>Ahead</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message>
        <source>no next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>next step overdue</source>
        <translation>下一步逾期</translation>
    </message>
    <message>
        <source>expected close passed</source>
        <translation>预计签约已过</translation>
    </message>
    <message>
        <source>longer in its stage than usual</source>
        <translation>停留比平常久</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) brought back</source>
        <translation>
            <numerusform>已恢复 %n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Warnings put aside</source>
        <translation>已搁置的提醒</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Go to the deal</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>They are silent until what they are about changes. Bring one back, and it is shown at once.</source>
        <translation>情况有变化以前不再提醒；恢复以后马上重新提醒。</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>搁置日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No warning is put aside.</source>
        <translation>没有搁置的提醒。</translation>
    </message>
    <message>
        <source>Put aside so far, in all deals: {count}; unread, the deal not open and no reason given: {unread}</source>
        <translation>至今放过的提示（全部项目）：{count}；没看就放过的（没打开项目也没写原因）：{unread}</translation>
    </message>
    <message>
        <source>Put aside {day}: {warning}</source>
        <translation>{day}已搁置：{warning}</translation>
    </message>
</context>
<context>
    <name>AssumptionsBox</name>
    <message>
        <source>What you assume: line X ends, a fair comes…</source>
        <translation>你的假设：某条产品线结束、有个展会……</translation>
    </message>
    <message>
        <source>What you assume</source>
        <translation>你的假设</translation>
    </message>
    <message>
        <source>−30k</source>
        <translation>−3 万</translation>
    </message>
    <message>
        <source>−3</source>
        <translation>−3</translation>
    </message>
    <message>
        <source>By how much more or less</source>
        <translation>多多少或少多少</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Your assumptions</source>
        <translation>你的假设</translation>
    </message>
    <message>
        <source>Delete “{what}”</source>
        <translation>删除「{what}」</translation>
    </message>
    <message>
        <source>With your assumptions: {forecast}</source>
        <translation>按你的假设：{forecast}</translation>
    </message>
    <message>
        <source>Assumption deleted</source>
        <translation>已删除假设</translation>
    </message>
</context>
<context>
    <name>AttainmentPanel</name>
    <message>
        <source>By part</source>
        <translation>分项进度</translation>
    </message>
    <message>
        <source>How far each part of the target is</source>
        <translation>目标拆开后每一份的进度</translation>
    </message>
    <message>
        <source>{metric} against target</source>
        <translation>{metric}与目标</translation>
    </message>
    <message>
        <source>{period}, by day</source>
        <translation>{period}，按天</translation>
    </message>
    <message>
        <source>{period}, by working day</source>
        <translation>{period}，按工作日</translation>
    </message>
    <message>
        <source>Starts with your first result</source>
        <translation>记第一笔业绩后开始</translation>
    </message>
    <message>
        <source>{metric} {value}, target {target}, {pace} of the working days</source>
        <translation>{metric} {value}，目标 {target}，时间进度 {pace}</translation>
    </message>
    <message>
        <source>Entered by source or channel only: that makes no whole</source>
        <translation>只按来源或渠道录入，合不成整体</translation>
    </message>
    <message>
        <source>Starts with your first entry</source>
        <translation>录入第一个数据后开始</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>累计</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>Reminders, %n new</source>
        <translation>
            <numerusform>提醒，%n 个新的</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>BellDialog</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>后来</translation>
    </message>
    <message>
        <source>No reminders. A quiet day</source>
        <translation>没有提醒，安静的一天</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>案头工作</translation>
    </message>
    <message>
        <source>Nothing else</source>
        <translation>不排别的</translation>
    </message>
</context>
<context>
    <name>BlockForm</name>
    <message>
        <source>Edit kept hours</source>
        <translation>编辑时段</translation>
    </message>
    <message>
        <source>Keep hours</source>
        <translation>新时段</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>such as: noon duty</source>
        <translation>例如：午间值班</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>留给</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>{begin}–{end}</source>
        <translation>{begin}–{end}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>留给</translation>
    </message>
    <message>
        <source>No hours are kept. Mornings for visits, an afternoon for the report, a duty: add them here.</source>
        <translation>还没有时段。上午跑客户、周五下午写周报、轮值，都可以加在这里。</translation>
    </message>
    <message>
        <source>Template of the week</source>
        <translation>每周时段</translation>
    </message>
    <message>
        <source>Keep hours…</source>
        <translation>加一个时段…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Hours kept here count as planned; what does not belong in them is named on Today.</source>
        <translation>时段算作已安排的时间；排进来又不相干的事，今日计划会提醒。</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Signed this month</source>
        <translation>本月签约</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>加一个</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Small orders</source>
        <translation>小单</translation>
    </message>
    <message numerus="yes">
        <source>preset and %n own deal(s) closed</source>
        <translation>
            <numerusform>预设加上你自己已结的 %n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your history, %n deal(s)</source>
        <translation>
            <numerusform>你的历史，%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Win chance {chance} %: {source}</source>
        <translation>成功率 {chance}%：{source}</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>预设</translation>
    </message>
    <message numerus="yes">
        <source>Usual stay %n day(s)</source>
        <translation>
            <numerusform>通常停留 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingField</name>
    <message>
        <source>Not booked</source>
        <translation>没约</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已问</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>confirmed by</source>
        <translation>谁确认的</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>谁确认的</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>to {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>[{period} summary{until}]</source>
        <translation>【{period}小结{until}】</translation>
    </message>
    <message>
        <source>, time {share}</source>
        <translation>，时间 {share}</translation>
    </message>
    <message>
        <source>Key deals: {text}</source>
        <translation>重点项目：{text}</translation>
    </message>
    <message>
        <source>Problems: {text}</source>
        <translation>问题：{text}</translation>
    </message>
    <message>
        <source>Support needed: {text}</source>
        <translation>需支持：{text}</translation>
    </message>
</context>
<context>
    <name>BrokenCard</name>
    <message>
        <source>All ›</source>
        <translation>全部 ›</translation>
    </message>
    <message>
        <source>All payments</source>
        <translation>全部回款</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised and not paid</source>
        <translation>承诺付款未到</translation>
    </message>
</context>
<context>
    <name>Buying</name>
    <message>
        <source>Orders rising</source>
        <translation>下单增多</translation>
    </message>
    <message>
        <source>Orders falling</source>
        <translation>下单减少</translation>
    </message>
    <message>
        <source>Gone silent</source>
        <translation>停止下单</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Quota</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Quota {quota}, met in {met} of {weeks} weeks</source>
        <translation>定额 {quota} · 达标 {met}/{weeks} 周</translation>
    </message>
    <message>
        <source>Quota {quota}, met on {met} of {days}</source>
        <translation>定额 {quota} · 达标 {met}/{days} 天</translation>
    </message>
    <message>
        <source>{met}/{over} met</source>
        <translation>达标 {met}/{over}</translation>
    </message>
    <message>
        <source>Quota {quota}, {sum} in all</source>
        <translation>定额 {quota}，共 {sum}</translation>
    </message>
    <message>
        <source>{sum} in all</source>
        <translation>共 {sum}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>{metric} per week</source>
        <translation>每周{metric}</translation>
    </message>
    <message>
        <source>{metric} per day</source>
        <translation>每天{metric}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>CallOutcome</name>
    <message>
        <source>Not reached</source>
        <translation>没接通</translation>
    </message>
</context>
<context>
    <name>CallQueueDialog</name>
    <message>
        <source>Call queue</source>
        <translation>外呼队列</translation>
    </message>
    <message>
        <source>Planned calls</source>
        <translation>该打的电话</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>还没下过单</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Long without contact</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Copy the number (C)</source>
        <translation>复制号码（C）</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Key {number}</source>
        <translation>按键 {number}</translation>
    </message>
    <message>
        <source>What was said, in a line</source>
        <translation>一句话要点</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>in 3 days, next Monday…</source>
        <translation>三天后、下周一…</translation>
    </message>
    <message>
        <source>Next call on</source>
        <translation>下次电话</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>三天后</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一个月后</translation>
    </message>
    <message>
        <source>Keep and next</source>
        <translation>记下，下一个</translation>
    </message>
    <message>
        <source>Edit the client (E)</source>
        <translation>编辑客户（E）</translation>
    </message>
    <message>
        <source>Skip (N)</source>
        <translation>跳过（N）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No order yet: {where}</source>
        <translation>还没下过单：{where}</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>标签：{name}</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>来源：{name}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>The list is done.</source>
        <translation>这份名单打完了。</translation>
    </message>
    <message>
        <source>Nobody is on this list.</source>
        <translation>这份名单上没有人。</translation>
    </message>
    <message>
        <source>Last time, {day}: {gist}</source>
        <translation>上次 {day}：{gist}</translation>
    </message>
    <message>
        <source>Planned: {title}, {day}</source>
        <translation>已计划：{title}，{day}</translation>
    </message>
    <message>
        <source>Open deals: {amount}</source>
        <translation>在谈项目：{amount}</translation>
    </message>
    <message>
        <source>All calls of the last {days} days: {called} clients called, reached {reached}, progress with {progress}, ordered {ordered}</source>
        <translation>近 {days} 天全部电话：打过 {called} 家，打通 {reached} 家，有进展 {progress} 家，下单 {ordered} 家</translation>
    </message>
    <message>
        <source>Last {days} days: called {called} of {clients}, reached {reached}, progress with {progress}, ordered {ordered}</source>
        <translation>近 {days} 天：{clients} 家里打过 {called} 家，打通 {reached} 家，有进展 {progress} 家，下单 {ordered} 家</translation>
    </message>
    <message>
        <source>progress with {share} of those called</source>
        <translation>打过的里有进展的占 {share}</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>号码已复制</translation>
    </message>
    <message>
        <source>This call is not kept yet</source>
        <translation>这个电话还没记下</translation>
    </message>
    <message>
        <source>Call {client}</source>
        <translation>电话 {client}</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Large campaign</source>
        <translation>大型活动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message numerus="yes">
        <source>Too few days before to tell: %n of at least {least} for so short a campaign.</source>
        <translation>
            <numerusform>这么短的活动，之前的天数太少，说不准：{least} 天里只有 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few days to tell: %n of at least {least} on each side.</source>
        <translation>
            <numerusform>天数太少，还看不出：两边至少各 {least} 天，现在 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>More than chance: as much comes by chance less than once in 1,000 times.</source>
        <translation>不像是偶然：纯属偶然的话，1000 次里不到 1 次。</translation>
    </message>
    <message>
        <source>More than chance: as much comes by chance once in {times} times.</source>
        <translation>不像是偶然：纯属偶然的话，{times} 次里才有 1 次。</translation>
    </message>
    <message>
        <source>May be chance: as much comes by chance most of the time.</source>
        <translation>可能只是偶然：多半时候都会差这么多。</translation>
    </message>
    <message>
        <source>May be chance: as much comes by chance once in {times} times.</source>
        <translation>可能只是偶然：{times} 次里就有 1 次差这么多。</translation>
    </message>
    <message>
        <source>No day of it is over yet.</source>
        <translation>还没有过完一天。</translation>
    </message>
    <message numerus="yes">
        <source>{metric}: {mean} over %n day(s), {before} over {days} before, {change}.</source>
        <translation>
            <numerusform>{metric}：这 %n 天 {mean}，之前 {days} 天 {before}，{change}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{metric}: {mean} a day on %n day(s), {before} a day on the {days} same weekdays before, {change}.</source>
        <translation>
            <numerusform>{metric}：这 %n 天平均每天 {mean}，之前 {days} 个同样的星期几平均 {before}，{change}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{metric}: {mean} a day on %n day(s), {before} a day on {days} before, {change}.</source>
        <translation>
            <numerusform>{metric}：这 %n 天平均每天 {mean}，之前 {days} 天平均每天 {before}，{change}。</numerusform>
        </translation>
    </message>
    <message>
        <source>In all {amount} above the level before.</source>
        <translation>共比之前的水平多 {amount}。</translation>
    </message>
    <message>
        <source>In all {amount} below the level before.</source>
        <translation>共比之前的水平少 {amount}。</translation>
    </message>
    <message numerus="yes">
        <source>Too few days without a campaign to tell its part: %n of at least {least}.</source>
        <translation>
            <numerusform>没有活动的日子太少，分不出活动带来多少：至少 {least} 天，现在 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign day(s) brought {above} above the level of the other days ({level} a day); without it the period comes to {usual}.</source>
        <translation>
            <numerusform>活动的 %n 天比平常日子（平均每天 {level}）多 {above}；不算这部分，本期为 {usual}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign day(s) stayed {above} below the level of the other days ({level} a day).</source>
        <translation>
            <numerusform>活动的 %n 天比平常日子（平均每天 {level}）少 {above}。</numerusform>
        </translation>
    </message>
    <message>
        <source>All channels together</source>
        <translation>全部渠道合计</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s), {large} of them large: {names}.</source>
        <translation>
            <numerusform>活动 %n 次，其中大型 {large} 次：{names}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignForm</name>
    <message>
        <source>Campaign or action</source>
        <translation>活动或动作</translation>
    </message>
    <message>
        <source>New campaign or action</source>
        <translation>新活动或动作</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Large campaign</source>
        <translation>大型活动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Empty: one day</source>
        <translation>空着就是一天</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Its days are compared with as many days before by this figure</source>
        <translation>用这个指标，和之前同样多的天数比</translation>
    </message>
    <message>
        <source>Figure to move</source>
        <translation>想带动的指标</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>New campaign or action…</source>
        <translation>新活动或动作…</translation>
    </message>
    <message>
        <source>No campaign or action in this month. Mark one, and its days stand on the curves.</source>
        <translation>这个月没有活动或动作。记下一个，曲线上就标出它的日子</translation>
    </message>
    <message>
        <source>Campaigns and actions</source>
        <translation>活动与动作</translation>
    </message>
    <message>
        <source>Records on these days</source>
        <translation>这几天的记录</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Invited → came → ordered</source>
        <translation>邀请 → 到场 → 下单</translation>
    </message>
    <message>
        <source>On its days</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>平均每天</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>{name}: before and after</source>
        <translation>{name}：前后对比</translation>
    </message>
    <message>
        <source>{figure} a day</source>
        <translation>每天{figure}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 个活动</numerusform>
        </translation>
    </message>
    <message>
        <source>{figure} on {day}</source>
        <translation>{day}的{figure}</translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message>
        <source>Range of goods</source>
        <translation>商品种类</translation>
    </message>
    <message>
        <source>Layout of the pages</source>
        <translation>页面布局</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>推广活动</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Price and freight</source>
        <translation>价格和运费</translation>
    </message>
    <message>
        <source>Credit and service</source>
        <translation>信用和服务</translation>
    </message>
    <message>
        <source>Look of the pages</source>
        <translation>页面观感</translation>
    </message>
    <message>
        <source>Bundles and returning buyers</source>
        <translation>套餐和回头客</translation>
    </message>
    <message>
        <source>Items per buyer</source>
        <translation>每人件数</translation>
    </message>
    <message>
        <source>Dearer items</source>
        <translation>更贵的商品</translation>
    </message>
</context>
<context>
    <name>CauseDialog</name>
    <message>
        <source>Cause of a change</source>
        <translation>变化的原因</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In own words</source>
        <translation>自己写</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Another cause</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Cause noted</source>
        <translation>已记下原因</translation>
    </message>
    <message>
        <source>Cause deleted</source>
        <translation>已删除原因</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>import of {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>new plan item</source>
        <translation>新计划项</translation>
    </message>
    <message>
        <source>change of a plan item</source>
        <translation>修改计划项</translation>
    </message>
    <message>
        <source>delete plan item</source>
        <translation>删除计划项</translation>
    </message>
    <message>
        <source>restore plan item</source>
        <translation>恢复计划项</translation>
    </message>
    <message>
        <source>record of “{name}”</source>
        <translation>记录「{name}」</translation>
    </message>
    <message>
        <source>done: “{name}”</source>
        <translation>完成「{name}」</translation>
    </message>
    <message>
        <source>reopen “{name}”</source>
        <translation>重新打开「{name}」</translation>
    </message>
    <message>
        <source>plan of {day}</source>
        <translation>{day} 的计划</translation>
    </message>
    <message>
        <source>splitting “{name}”</source>
        <translation>拆开「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>places for %n item(s) left over</source>
        <translation>
            <numerusform>%n 件没做完的安排</numerusform>
        </translation>
    </message>
    <message>
        <source>close the day {day}</source>
        <translation>{day} 收工</translation>
    </message>
    <message>
        <source>change to {day}</source>
        <translation>修改 {day}</translation>
    </message>
    <message>
        <source>move “{name}” to {day}</source>
        <translation>「{name}」改到 {day}</translation>
    </message>
    <message>
        <source>drop “{name}”</source>
        <translation>不做「{name}」</translation>
    </message>
    <message>
        <source>new order of the day</source>
        <translation>调整当天顺序</translation>
    </message>
    <message>
        <source>new routine</source>
        <translation>新例行</translation>
    </message>
    <message>
        <source>change of a routine</source>
        <translation>修改例行</translation>
    </message>
    <message>
        <source>delete routine</source>
        <translation>删除例行</translation>
    </message>
    <message>
        <source>restore routine</source>
        <translation>恢复例行</translation>
    </message>
    <message>
        <source>new promise</source>
        <translation>新承诺</translation>
    </message>
    <message>
        <source>change of a promise</source>
        <translation>修改承诺</translation>
    </message>
    <message>
        <source>new question passed up</source>
        <translation>新请示</translation>
    </message>
    <message>
        <source>change of a question passed up</source>
        <translation>修改请示</translation>
    </message>
    <message>
        <source>new remark</source>
        <translation>新信息</translation>
    </message>
    <message>
        <source>change of a remark</source>
        <translation>修改信息</translation>
    </message>
    <message>
        <source>delete promise</source>
        <translation>删除承诺</translation>
    </message>
    <message>
        <source>restore promise</source>
        <translation>恢复承诺</translation>
    </message>
    <message>
        <source>delete question passed up</source>
        <translation>删除请示</translation>
    </message>
    <message>
        <source>restore question passed up</source>
        <translation>恢复请示</translation>
    </message>
    <message>
        <source>delete remark</source>
        <translation>删除听闻</translation>
    </message>
    <message>
        <source>restore remark</source>
        <translation>恢复听闻</translation>
    </message>
    <message>
        <source>delete {count} promises or questions</source>
        <translation>删除 {count} 条承诺或请示</translation>
    </message>
    <message>
        <source>preparation of “{name}”</source>
        <translation>「{name}」的准备</translation>
    </message>
    <message>
        <source>change of a checklist</source>
        <translation>修改准备清单</translation>
    </message>
    <message>
        <source>new: “{name}”</source>
        <translation>新增「{name}」</translation>
    </message>
    <message>
        <source>new client</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>change of a client</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>delete client “{name}”</source>
        <translation>删除客户「{name}」</translation>
    </message>
    <message>
        <source>restore client “{name}”</source>
        <translation>恢复客户「{name}」</translation>
    </message>
    <message>
        <source>new contact</source>
        <translation>新联系人</translation>
    </message>
    <message>
        <source>change of a contact</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>delete contact</source>
        <translation>删除联系人</translation>
    </message>
    <message>
        <source>restore contact</source>
        <translation>恢复联系人</translation>
    </message>
    <message>
        <source>new deal</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>change of a deal</source>
        <translation>修改项目</translation>
    </message>
    <message>
        <source>delete deal</source>
        <translation>删除项目</translation>
    </message>
    <message>
        <source>restore deal</source>
        <translation>恢复项目</translation>
    </message>
    <message>
        <source>move “{name}” to {stage}</source>
        <translation>「{name}」移到{stage}</translation>
    </message>
    <message>
        <source>sign “{name}”</source>
        <translation>签约「{name}」</translation>
    </message>
    <message>
        <source>“{name}” lost</source>
        <translation>「{name}」流失</translation>
    </message>
    <message>
        <source>new order of cards</source>
        <translation>调整卡片顺序</translation>
    </message>
    <message>
        <source>new milestone</source>
        <translation>新建交付节点</translation>
    </message>
    <message>
        <source>change of a milestone</source>
        <translation>修改交付节点</translation>
    </message>
    <message>
        <source>delete milestone</source>
        <translation>删除交付节点</translation>
    </message>
    <message>
        <source>restore milestone</source>
        <translation>恢复交付节点</translation>
    </message>
    <message>
        <source>new supplier</source>
        <translation>新建供应商</translation>
    </message>
    <message>
        <source>change of a supplier</source>
        <translation>修改供应商</translation>
    </message>
    <message>
        <source>delete supplier</source>
        <translation>删除供应商</translation>
    </message>
    <message>
        <source>restore supplier</source>
        <translation>恢复供应商</translation>
    </message>
    <message>
        <source>new supplier order</source>
        <translation>新建外委订单</translation>
    </message>
    <message>
        <source>change of a supplier order</source>
        <translation>修改外委订单</translation>
    </message>
    <message>
        <source>delete supplier order</source>
        <translation>删除外委订单</translation>
    </message>
    <message>
        <source>restore supplier order</source>
        <translation>恢复外委订单</translation>
    </message>
    <message>
        <source>new quote</source>
        <translation>新建报价</translation>
    </message>
    <message>
        <source>change of a quote</source>
        <translation>修改报价</translation>
    </message>
    <message>
        <source>delete quote</source>
        <translation>删除报价</translation>
    </message>
    <message>
        <source>restore quote</source>
        <translation>恢复报价</translation>
    </message>
    <message>
        <source>new version of quote {name}</source>
        <translation>报价 {name} 的新版本</translation>
    </message>
    <message>
        <source>quote {name} sent</source>
        <translation>报价 {name} 发出</translation>
    </message>
    <message>
        <source>quote {name} accepted</source>
        <translation>报价 {name} 接受</translation>
    </message>
    <message>
        <source>quote {name} declined</source>
        <translation>报价 {name} 未接受</translation>
    </message>
    <message>
        <source>new quote line</source>
        <translation>新建报价明细</translation>
    </message>
    <message>
        <source>change of a quote line</source>
        <translation>修改报价明细</translation>
    </message>
    <message>
        <source>delete quote line</source>
        <translation>删除报价明细</translation>
    </message>
    <message>
        <source>new listed price</source>
        <translation>新建价目</translation>
    </message>
    <message>
        <source>change of a listed price</source>
        <translation>修改价目</translation>
    </message>
    <message>
        <source>delete listed price</source>
        <translation>删除价目</translation>
    </message>
    <message>
        <source>restore listed price</source>
        <translation>恢复价目</translation>
    </message>
    <message>
        <source>new price note</source>
        <translation>新建价格资料</translation>
    </message>
    <message>
        <source>change of a price note</source>
        <translation>修改价格资料</translation>
    </message>
    <message>
        <source>delete price note</source>
        <translation>删除价格资料</translation>
    </message>
    <message>
        <source>restore price note</source>
        <translation>恢复价格资料</translation>
    </message>
    <message>
        <source>import of {count} prices</source>
        <translation>导入 {count} 条价格</translation>
    </message>
    <message>
        <source>new incident</source>
        <translation>新建突发情况</translation>
    </message>
    <message>
        <source>change of an incident</source>
        <translation>修改突发情况</translation>
    </message>
    <message>
        <source>delete incident</source>
        <translation>删除突发情况</translation>
    </message>
    <message>
        <source>restore incident</source>
        <translation>恢复突发情况</translation>
    </message>
    <message>
        <source>new linked file</source>
        <translation>新建附件</translation>
    </message>
    <message>
        <source>change of a linked file</source>
        <translation>修改附件</translation>
    </message>
    <message>
        <source>delete linked file</source>
        <translation>删除附件</translation>
    </message>
    <message>
        <source>restore linked file</source>
        <translation>恢复附件</translation>
    </message>
    <message>
        <source>new checklist step</source>
        <translation>新建清单步骤</translation>
    </message>
    <message>
        <source>change of a checklist step</source>
        <translation>修改清单步骤</translation>
    </message>
    <message>
        <source>delete checklist step</source>
        <translation>删除清单步骤</translation>
    </message>
    <message>
        <source>new project type</source>
        <translation>新建项目类型</translation>
    </message>
    <message>
        <source>change of a project type</source>
        <translation>修改项目类型</translation>
    </message>
    <message>
        <source>delete project type</source>
        <translation>删除项目类型</translation>
    </message>
    <message>
        <source>restore project type</source>
        <translation>恢复项目类型</translation>
    </message>
    <message>
        <source>new line of a project type</source>
        <translation>新建项目类型的一行</translation>
    </message>
    <message>
        <source>change of a line of a project type</source>
        <translation>修改项目类型的一行</translation>
    </message>
    <message>
        <source>delete line of a project type</source>
        <translation>删除项目类型的一行</translation>
    </message>
    <message>
        <source>new order of milestones</source>
        <translation>调整交付节点顺序</translation>
    </message>
    <message>
        <source>milestones of “{name}”</source>
        <translation>「{name}」的交付节点</translation>
    </message>
    <message>
        <source>{count} late milestones in the plan</source>
        <translation>{count} 个晚了的节点进计划</translation>
    </message>
    <message>
        <source>client told about “{name}”</source>
        <translation>告知客户：「{name}」</translation>
    </message>
    <message>
        <source>new date for “{name}”</source>
        <translation>「{name}」的新承诺日期</translation>
    </message>
    <message>
        <source>“{name}” done</source>
        <translation>「{name}」完成</translation>
    </message>
    <message>
        <source>put “{name}” off</source>
        <translation>推迟「{name}」</translation>
    </message>
    <message>
        <source>keep “{name}” quiet</source>
        <translation>「{name}」暂不提醒</translation>
    </message>
    <message>
        <source>wake “{name}”</source>
        <translation>恢复跟进「{name}」</translation>
    </message>
    <message>
        <source>put a warning aside</source>
        <translation>搁置一条提醒</translation>
    </message>
    <message>
        <source>why a warning was put aside</source>
        <translation>搁置提醒的原因</translation>
    </message>
    <message>
        <source>bring a warning back</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>new stage</source>
        <translation>新阶段</translation>
    </message>
    <message>
        <source>change of a stage</source>
        <translation>修改阶段</translation>
    </message>
    <message>
        <source>delete stage</source>
        <translation>删除阶段</translation>
    </message>
    <message>
        <source>figures of {day}</source>
        <translation>{day}的渠道数据</translation>
    </message>
    <message>
        <source>figures of a shop</source>
        <translation>店铺指标</translation>
    </message>
    <message>
        <source>new order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>change of an order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>delete order</source>
        <translation>删除订单</translation>
    </message>
    <message>
        <source>restore order</source>
        <translation>恢复订单</translation>
    </message>
    <message>
        <source>new payment</source>
        <translation>登记回款</translation>
    </message>
    <message>
        <source>change of a payment</source>
        <translation>修改回款</translation>
    </message>
    <message>
        <source>delete payment</source>
        <translation>删除回款</translation>
    </message>
    <message>
        <source>restore payment</source>
        <translation>恢复回款</translation>
    </message>
    <message>
        <source>new agreement</source>
        <translation>新签协议</translation>
    </message>
    <message>
        <source>change of an agreement</source>
        <translation>修改协议</translation>
    </message>
    <message>
        <source>delete agreement</source>
        <translation>删除协议</translation>
    </message>
    <message>
        <source>delete {count} agreements</source>
        <translation>删除 {count} 份协议</translation>
    </message>
    <message>
        <source>letting go of {count} agreements</source>
        <translation>{count} 份协议不再续签</translation>
    </message>
    <message>
        <source>opening {count} agreements again</source>
        <translation>恢复跟进 {count} 份协议</translation>
    </message>
    <message>
        <source>plan {count} renewals</source>
        <translation>安排 {count} 次续签</translation>
    </message>
    <message>
        <source>restore agreement</source>
        <translation>恢复协议</translation>
    </message>
    <message>
        <source>target of {metric}, {period}</source>
        <translation>{period}{metric}目标</translation>
    </message>
    <message>
        <source>new figure “{name}”</source>
        <translation>新指标「{name}」</translation>
    </message>
    <message>
        <source>change of a figure</source>
        <translation>修改指标</translation>
    </message>
    <message>
        <source>delete figure</source>
        <translation>删除指标</translation>
    </message>
    <message>
        <source>entry of a figure</source>
        <translation>录入一个数</translation>
    </message>
    <message>
        <source>entry of figures</source>
        <translation>录入数据</translation>
    </message>
    <message>
        <source>new campaign</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>change of a campaign</source>
        <translation>修改活动</translation>
    </message>
    <message>
        <source>delete campaign</source>
        <translation>删除活动</translation>
    </message>
    <message>
        <source>restore campaign</source>
        <translation>恢复活动</translation>
    </message>
    <message>
        <source>new cause of a change</source>
        <translation>记下变化原因</translation>
    </message>
    <message>
        <source>delete cause of a change</source>
        <translation>删除变化原因</translation>
    </message>
    <message>
        <source>new assumption</source>
        <translation>新假设</translation>
    </message>
    <message>
        <source>change of an assumption</source>
        <translation>修改假设</translation>
    </message>
    <message>
        <source>delete assumption</source>
        <translation>删除假设</translation>
    </message>
    <message>
        <source>own guess</source>
        <translation>自己的估计</translation>
    </message>
    <message>
        <source>commission rules</source>
        <translation>提成规则</translation>
    </message>
    <message numerus="yes">
        <source>plan of %n visit(s)</source>
        <translation>
            <numerusform>安排 %n 次拜访</numerusform>
        </translation>
    </message>
    <message>
        <source>change of targets</source>
        <translation>调整目标</translation>
    </message>
    <message>
        <source>new quota</source>
        <translation>新定额</translation>
    </message>
    <message>
        <source>change of a quota</source>
        <translation>修改定额</translation>
    </message>
    <message>
        <source>delete quota</source>
        <translation>删除定额</translation>
    </message>
    <message>
        <source>improvement action “{name}”</source>
        <translation>改进行动「{name}」</translation>
    </message>
    <message>
        <source>change of an improvement action</source>
        <translation>修改改进行动</translation>
    </message>
    <message>
        <source>“{name}” in the plan</source>
        <translation>「{name}」加入计划</translation>
    </message>
    <message>
        <source>verdict on “{name}”</source>
        <translation>对「{name}」下结论</translation>
    </message>
    <message>
        <source>delete improvement action</source>
        <translation>删除改进行动</translation>
    </message>
    <message>
        <source>restore improvement action</source>
        <translation>恢复改进行动</translation>
    </message>
    <message>
        <source>new problem</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>change of a problem</source>
        <translation>修改问题</translation>
    </message>
    <message>
        <source>delete problem</source>
        <translation>删除问题</translation>
    </message>
    <message>
        <source>restore problem</source>
        <translation>恢复问题</translation>
    </message>
    <message>
        <source>new focus point</source>
        <translation>新重点</translation>
    </message>
    <message>
        <source>change of a focus point</source>
        <translation>修改重点</translation>
    </message>
    <message>
        <source>delete focus point</source>
        <translation>删除重点</translation>
    </message>
    <message>
        <source>restore focus point</source>
        <translation>恢复重点</translation>
    </message>
    <message>
        <source>words in the review</source>
        <translation>自评文字</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>打分</translation>
    </message>
    <message>
        <source>review finished or reopened</source>
        <translation>完成或重开自评</translation>
    </message>
    <message>
        <source>words in the report</source>
        <translation>总结文字</translation>
    </message>
    <message>
        <source>choice of report sections</source>
        <translation>选择总结章节</translation>
    </message>
    <message>
        <source>report handed in</source>
        <translation>总结已交</translation>
    </message>
    <message>
        <source>report taken back</source>
        <translation>总结改为未交</translation>
    </message>
    <message>
        <source>new recipient</source>
        <translation>新收件人</translation>
    </message>
    <message>
        <source>change of a recipient</source>
        <translation>修改收件人</translation>
    </message>
    <message>
        <source>delete recipient</source>
        <translation>删除收件人</translation>
    </message>
    <message>
        <source>restore recipient</source>
        <translation>恢复收件人</translation>
    </message>
    <message>
        <source>new report that is owed</source>
        <translation>新的应交报告</translation>
    </message>
    <message>
        <source>change of when a report is owed</source>
        <translation>修改交报告的时间</translation>
    </message>
    <message>
        <source>delete report that was owed</source>
        <translation>删除应交的报告</translation>
    </message>
    <message>
        <source>restore report that was owed</source>
        <translation>恢复应交的报告</translation>
    </message>
    <message>
        <source>restore copy of a report</source>
        <translation>恢复报告副本</translation>
    </message>
    <message>
        <source>how reports to a recipient are written</source>
        <translation>给收件人的报告怎么写</translation>
    </message>
    <message>
        <source>arrangement of the report</source>
        <translation>调整报告的章节</translation>
    </message>
    <message>
        <source>section added to the report</source>
        <translation>报告加一节</translation>
    </message>
    <message>
        <source>section taken out of the report</source>
        <translation>去掉报告的一节</translation>
    </message>
    <message>
        <source>new competency</source>
        <translation>新能力项</translation>
    </message>
    <message>
        <source>change of a competency</source>
        <translation>修改能力项</translation>
    </message>
    <message>
        <source>delete competency</source>
        <translation>删除能力项</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>change of the working calendar</source>
        <translation>修改工作日历</translation>
    </message>
    <message>
        <source>first settings</source>
        <translation>初始设置</translation>
    </message>
    <message>
        <source>demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>split of the target of {metric}, {period}</source>
        <translation>拆分 {period} 的「{metric}」目标</translation>
    </message>
    <message>
        <source>new complaint</source>
        <translation>新投诉</translation>
    </message>
    <message>
        <source>change of a complaint</source>
        <translation>修改投诉</translation>
    </message>
    <message>
        <source>delete complaint</source>
        <translation>删除投诉</translation>
    </message>
    <message>
        <source>restore complaint</source>
        <translation>恢复投诉</translation>
    </message>
    <message>
        <source>new sample</source>
        <translation>新样品记录</translation>
    </message>
    <message>
        <source>change of a sample</source>
        <translation>修改样品记录</translation>
    </message>
    <message>
        <source>delete sample</source>
        <translation>删除样品记录</translation>
    </message>
    <message>
        <source>restore sample</source>
        <translation>恢复样品记录</translation>
    </message>
    <message>
        <source>link of “{name}” and “{other}”</source>
        <translation>「{name}」与「{other}」的关联</translation>
    </message>
    <message>
        <source>removal of a link of “{name}”</source>
        <translation>去掉「{name}」的一个关联</translation>
    </message>
    <message>
        <source>other fact of “{name}”</source>
        <translation>换用「{name}」的另一个说法</translation>
    </message>
    <message>
        <source>removal of a fact that differs</source>
        <translation>去掉一个不同的说法</translation>
    </message>
    <message>
        <source>leaving {count} clients alone</source>
        <translation>{count} 家客户安静到某天</translation>
    </message>
    <message>
        <source>warnings again for {count} clients</source>
        <translation>{count} 家客户恢复提醒</translation>
    </message>
    <message>
        <source>grade {grade} for {count} clients</source>
        <translation>{count} 个客户改为 {grade} 级</translation>
    </message>
    <message>
        <source>plan {count} calls</source>
        <translation>安排 {count} 个电话</translation>
    </message>
    <message>
        <source>change of the usual restock interval</source>
        <translation>修改通常补货间隔</translation>
    </message>
    <message>
        <source>change of regions</source>
        <translation>修改区域名单</translation>
    </message>
    <message>
        <source>make “{name}” and “{other}” one client</source>
        <translation>合并客户「{name}」和「{other}」</translation>
    </message>
    <message>
        <source>make “{name}” and “{other}” one contact</source>
        <translation>把「{name}」和「{other}」合并为一位联系人</translation>
    </message>
    <message>
        <source>note that two clients are not one</source>
        <translation>记下两个客户不是同一家</translation>
    </message>
    <message>
        <source>delete {count} clients</source>
        <translation>删除 {count} 个客户</translation>
    </message>
    <message>
        <source>move {count} plan items to {day}</source>
        <translation>把 {count} 个计划项改到 {day}</translation>
    </message>
    <message>
        <source>delete {count} plan items</source>
        <translation>删除 {count} 个计划项</translation>
    </message>
    <message>
        <source>{count} plan items done</source>
        <translation>完成 {count} 个计划项</translation>
    </message>
    <message>
        <source>change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Since {report} was handed in</source>
        <translation>{report}上交之后</translation>
    </message>
    <message>
        <source>Reported to {day}. Reported and later change together are what the records say now.</source>
        <translation>上报截至 {day}。上报数加上之后的变化，就是现在记录里的数。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>The same days now</source>
        <translation>同样日子现在</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>全期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Every figure is still as it was reported</source>
        <translation>每个数都和上报时一样</translation>
    </message>
    <message>
        <source>Show the records</source>
        <translation>看记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChannelDayDialog</name>
    <message>
        <source>Channel day</source>
        <translation>渠道日数据</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>More figures</source>
        <translation>更多指标</translation>
    </message>
    <message>
        <source>Add a channel…</source>
        <translation>加一个渠道…</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>加一个渠道</translation>
    </message>
    <message>
        <source>By product…</source>
        <translation>按产品…</translation>
    </message>
    <message>
        <source>What the channel of this row took of each product</source>
        <translation>这一行的渠道，每个产品各卖了多少</translation>
    </message>
    <message>
        <source>Ctrl+V takes cells of a spreadsheet</source>
        <translation>可从表格复制后按 Ctrl+V 粘贴</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) not entered</source>
        <translation>
            <numerusform>%n 天没录</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} channels entered</source>
        <translation>已录 {done}/{all} 渠道</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>没错吗？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>没错，保存</translation>
    </message>
    <message>
        <source>Figures of {day} saved</source>
        <translation>已保存{day}的数据</translation>
    </message>
</context>
<context>
    <name>ChannelGrid</name>
    <message>
        <source>Figures of the channels</source>
        <translation>各渠道数据</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>{channel} (%n product(s))</source>
        <translation>
            <numerusform>{channel}（%n 个产品）</numerusform>
        </translation>
    </message>
    <message>
        <source>No product named</source>
        <translation>没写产品</translation>
    </message>
</context>
<context>
    <name>ChannelTable</name>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>YoY</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>MoM</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>看点</translation>
    </message>
    <message>
        <source>10k</source>
        <translation>万</translation>
    </message>
    <message>
        <source>Sales ({unit})</source>
        <translation>销售额（{unit}）</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>AOV</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Without a channel</source>
        <translation>未分渠道</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新渠道</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>More about this chart</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>View data</source>
        <translation>查看数据</translation>
    </message>
    <message>
        <source>Enlarge…</source>
        <translation>放大…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save picture...</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在画图…</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}：{count}</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Likely {value}</source>
        <translation>预计 {value}</translation>
    </message>
    <message>
        <source>High {value}</source>
        <translation>乐观 {value}</translation>
    </message>
    <message>
        <source>Low {value}</source>
        <translation>保守 {value}</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>Target {value}</source>
        <translation>目标 {value}</translation>
    </message>
    <message>
        <source>Stretch {value}</source>
        <translation>冲刺 {value}</translation>
    </message>
    <message>
        <source>Forecast from today</source>
        <translation>今天起为预测</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{day}: {change}, {total} in all</source>
        <translation>{day} {change}，累计 {total}</translation>
    </message>
    <message>
        <source>Actual {value}</source>
        <translation>实际 {value}</translation>
    </message>
    <message>
        <source>Pace {value}</source>
        <translation>按天应达 {value}</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No ratings yet</source>
        <translation>还没有打分</translation>
    </message>
    <message>
        <source>Whole period {value}</source>
        <translation>整段 {value}</translation>
    </message>
    <message>
        <source>Before {value}</source>
        <translation>之前 {value}</translation>
    </message>
    <message>
        <source>Quota {value}</source>
        <translation>定额 {value}</translation>
    </message>
    <message>
        <source>{count} of {asked}</source>
        <translation>{count}，定额 {asked}</translation>
    </message>
    <message>
        <source>No deals in this time</source>
        <translation>这段时间没有项目</translation>
    </message>
    <message>
        <source>No open deals</source>
        <translation>没有在谈项目</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>按成功率折算</translation>
    </message>
    <message>
        <source>Rest of the open deals</source>
        <translation>其余在谈</translation>
    </message>
    <message>
        <source>Weighted {value}</source>
        <translation>折算 {value}</translation>
    </message>
    <message>
        <source>Weighted {value} / target {target}</source>
        <translation>折算 {value} / 目标 {target}</translation>
    </message>
    <message>
        <source>No milestone has a date</source>
        <translation>节点都还没有日期</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Promised dates</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Rate three competencies to see the net</source>
        <translation>打分满三项就能看到雷达图</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>没有录</translation>
    </message>
</context>
<context>
    <name>ChecklistField</name>
    <message>
        <source>Add line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Checklists…</source>
        <translation>清单…</translation>
    </message>
    <message>
        <source>Take the usual checklist</source>
        <translation>用常用清单</translation>
    </message>
    <message>
        <source>Take “{name}”</source>
        <translation>取用「{name}」</translation>
    </message>
    <message>
        <source>Begin every new “{kind}” with these lines</source>
        <translation>以后新的「{kind}」都从这几行开始</translation>
    </message>
    <message>
        <source>Keep these lines as a checklist…</source>
        <translation>把这几行存为清单…</translation>
    </message>
    <message>
        <source>Forget the checklist “{name}”</source>
        <translation>不再要清单「{name}」</translation>
    </message>
    <message>
        <source>Every new “{kind}” begins with these lines</source>
        <translation>以后每次新的{kind}都带这份清单</translation>
    </message>
    <message>
        <source>Checklist kept: {name}</source>
        <translation>清单已存：{name}</translation>
    </message>
    <message>
        <source>Checklist forgotten: {name}</source>
        <translation>清单已去掉：{name}</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>已备 {done}/{count}</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>还没有清单</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>One line for each thing to check or to take along</source>
        <translation>一行写一件要核对或要带的东西</translation>
    </message>
    <message>
        <source>Lines of the checklist</source>
        <translation>清单内容</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>新清单…</translation>
    </message>
    <message>
        <source>Delete this list</source>
        <translation>删除这份清单</translation>
    </message>
    <message>
        <source>Every new “{kind}” begins with these lines.</source>
        <translation>每个新的「{kind}」都带上这些。</translation>
    </message>
    <message>
        <source>Taken into a plan item where it is wanted, by “Checklists…” below its lines.</source>
        <translation>需要时在计划项的清单下面点「清单…」取用。</translation>
    </message>
</context>
<context>
    <name>Claim</name>
    <message>
        <source>{parts} makes {sum}, not {said}.</source>
        <translation>{parts} 等于 {sum}，不是 {said}。</translation>
    </message>
    <message>
        <source>{parts} makes {right}, not {said}.</source>
        <translation>{parts} 等于 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>The shares {parts} make {sum}, not 100%.</source>
        <translation>占比 {parts} 合计 {sum}，不是 100%。</translation>
    </message>
    <message>
        <source>A part of {said} is larger than the whole of {of}.</source>
        <translation>其中的 {said} 比总数 {of} 还多。</translation>
    </message>
    <message>
        <source>{parts} explain only a part of {said}; {rest} has no source.</source>
        <translation>{parts} 只能解释 {said} 的一部分，还有 {rest} 没有来源。</translation>
    </message>
    <message>
        <source>{said} is added to {unit}, which counts something else.</source>
        <translation>{said} 与 {unit} 的单位不同，不能相加。</translation>
    </message>
    <message>
        <source>From {base} to {now} is {growth}, not {said}.</source>
        <translation>从 {base} 到 {now} 是 {growth}，不是 {said}。</translation>
    </message>
    <message>
        <source>From {base} to {now} the difference is {right}, not {said}.</source>
        <translation>从 {base} 到 {now} 相差 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>“{said}” says the opposite of the figures: {base} to {now}.</source>
        <translation>「{said}」与数字的方向相反：从 {base} 到 {now}。</translation>
    </message>
    <message>
        <source>A fall with a minus sign is said twice over: {said}.</source>
        <translation>已经写了下降，{said} 就不要再带负号。</translation>
    </message>
    <message>
        <source>{now} is {times} times {base}, a growth of {growth}; “{said}” does not fit.</source>
        <translation>{now} 是 {base} 的 {times} 倍，即 {growth}，与「{said}」不符。</translation>
    </message>
    <message>
        <source>From {base} to {now} are {points} percentage points, or {growth} of the base; {said} mixes the two.</source>
        <translation>从 {base} 到 {now} 相差 {points} 个百分点，相对变化 {growth}；{said} 把两者混了。</translation>
    </message>
    <message>
        <source>From {base} to {now} is a growth of {growth}; {said} is no number of percentage points.</source>
        <translation>从 {base} 到 {now} 的变化是 {growth}，{said} 不是百分点数。</translation>
    </message>
    <message>
        <source>A rate changed by {said}: say whether that is percentage points or percent of the old rate.</source>
        <translation>比率变化 {said}：请写明是百分点，还是相对原比率的百分比。</translation>
    </message>
    <message>
        <source>{said} of what? Say what it is compared with.</source>
        <translation>{said} 是与什么相比？请写出基数或对比期。</translation>
    </message>
    <message>
        <source>{top} of {of} is {right}, not {said}.</source>
        <translation>{top} 占 {of} 的 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>{top} by {of} is {right}, not {said}.</source>
        <translation>{top} 除以 {of} 等于 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>{visitors} a day at {rate} make about {right} in {days} days, not {said}; are orders and persons mixed?</source>
        <translation>每天 {visitors}、转化率 {rate}，{days} 天约 {right}，不是 {said}；单数和人数是否混用了？</translation>
    </message>
    <message>
        <source>{said} is more than all there is.</source>
        <translation>{said} 超过了全部，不可能。</translation>
    </message>
    <message>
        <source>A rate of {said} has no unit: {percent} or {share}?</source>
        <translation>比率 {said} 没有单位：是 {percent} 还是 {share}？</translation>
    </message>
    <message>
        <source>{said} has no unit; say what it counts.</source>
        <translation>{said} 没有单位，请写明数的是什么。</translation>
    </message>
    <message>
        <source>{each} times {many} makes {right}, not {said}.</source>
        <translation>{each} 乘 {many} 等于 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>A mean of daily rates, or a sum of daily visitors, is not the month&apos;s: divide the month&apos;s two totals.</source>
        <translation>每日比率的平均、每日访客的相加都不是全月的数：请用全月的两个总数相除。</translation>
    </message>
    <message>
        <source>{top} of a target of {of} is {right}, not {said}.</source>
        <translation>目标 {of}，完成 {top}，是 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>{top} against a target of {of} is {right} beyond it, not {said}.</source>
        <translation>目标 {of}，完成 {top}，超出 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>Between {top} and the target of {of} lie {right}, not {said}.</source>
        <translation>{top} 与目标 {of} 相差 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>“{said}” needs its evidence: the target and what was reached.</source>
        <translation>「{said}」缺少依据：请写出目标和实际数。</translation>
    </message>
    <message>
        <source>“{said}”, but {actual} misses the target of {target}.</source>
        <translation>写了「{said}」，但 {actual} 没有达到 {target} 的目标。</translation>
    </message>
    <message>
        <source>“{said}”, but {actual} reaches the target of {target}.</source>
        <translation>写了「{said}」，但 {actual} 已达到目标 {target}。</translation>
    </message>
    <message>
        <source>“{said}” has no basis here: name the figures it is compared with.</source>
        <translation>「{said}」没有依据：请写出与之相比的数字。</translation>
    </message>
    <message>
        <source>“{said}” does not hold: {own} stands beside {other}.</source>
        <translation>「{said}」不成立：{own}，而另有 {other}。</translation>
    </message>
    <message>
        <source>There is no {said}.</source>
        <translation>没有 {said} 这一天。</translation>
    </message>
    <message>
        <source>{day} is a {weekday}, not “{said}”.</source>
        <translation>{day} 是{weekday}，与「{said}」不符。</translation>
    </message>
    <message>
        <source>{said} does not fit the period that it is named for.</source>
        <translation>{said} 与所说的期间不符。</translation>
    </message>
    <message>
        <source>{said} compares two figures of times of unequal length.</source>
        <translation>{said} 拿时间长短不同的两个数字作比较。</translation>
    </message>
    <message>
        <source>{said} stands for a month of {year} and for the whole year.</source>
        <translation>{said} 既用作 {year} 年某月的数，又用作全年的数。</translation>
    </message>
    <message>
        <source>{said} lies outside {period}.</source>
        <translation>{said} 不在 {period} 之内。</translation>
    </message>
    <message>
        <source>{said} lies before {first}.</source>
        <translation>{said} 早于 {first}。</translation>
    </message>
    <message>
        <source>From {first} to {last} is {right}, not {said}.</source>
        <translation>从 {first} 到 {last} 是 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>{said} stands here, {other} further up for the same figure.</source>
        <translation>这里写 {said}，前文同一数字写的是 {other}。</translation>
    </message>
    <message>
        <source>“{said}” and “{other}” cannot both hold.</source>
        <translation>“{said}”与“{other}”不能同时成立。</translation>
    </message>
    <message>
        <source>{said} is a figure from outside: name its source and year.</source>
        <translation>{said} 是外部数据：请注明来源和年份。</translation>
    </message>
    <message>
        <source>This cannot be checked later: give it a number or a date.</source>
        <translation>以后无法核对：请写上数量或日期。</translation>
    </message>
    <message>
        <source>The records say {right}, not {said}.</source>
        <translation>记录是 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>The target set is {right}, not {said}.</source>
        <translation>设定的目标是 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>The records of {name} say {right}, not {said}.</source>
        <translation>{name} 的记录是 {right}，不是 {said}。</translation>
    </message>
    <message>
        <source>“{said}” says the opposite of its own sign.</source>
        <translation>「{said}」的文字与正负号相反。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
</context>
<context>
    <name>ClaimsDialog</name>
    <message>
        <source>Check a text</source>
        <translation>核对文字</translation>
    </message>
    <message>
        <source>Text to check</source>
        <translation>要核对的文字</translation>
    </message>
    <message>
        <source>Type or paste a report here, Chinese or English. It is checked here and kept nowhere.</source>
        <translation>在这里输入或粘贴报告，中文英文都可以。只在这里核对，不会保存。</translation>
    </message>
    <message>
        <source>Records it is checked against</source>
        <translation>与哪一期的记录核对</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>This text is kept nowhere</source>
        <translation>这段文字没有存在任何地方</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Checked against the records of</source>
        <translation>与记录核对：</translation>
    </message>
    <message>
        <source>nothing, the text alone</source>
        <translation>不与记录核对，只看文字本身</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>No text yet.</source>
        <translation>还没有文字。</translation>
    </message>
    <message>
        <source>Nothing in it contradicts itself or the records.</source>
        <translation>文字前后一致，与记录也一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to put right</source>
        <translation>
            <numerusform>%n 处要改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>{wrong}, {hints}</source>
        <translation>{wrong}，{hints}</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 处提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first {count} letters were checked.</source>
        <translation>只核对了前 {count} 个字。</translation>
    </message>
    <message>
        <source>Change to {right}</source>
        <translation>改为 {right}</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字文件</translation>
    </message>
    <message>
        <source>Open a file to check</source>
        <translation>打开要核对的文件</translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>All items of the day, untimed ones and travel included, take {hours} h more than it has</source>
        <translation>连没定时间的和路上一起算，这天多排了 {hours} 小时</translation>
    </message>
    <message>
        <source>{count} visits before lunch with their travel: {minutes} min more than the morning has</source>
        <translation>上午 {count} 个拜访连路上算，超出 {minutes} 分钟</translation>
    </message>
    <message>
        <source>“{first}” lasts until {end}, “{second}” begins at {at}: {minutes} min overlap</source>
        <translation>「{first}」到 {end} 结束，「{second}」{at} 开始：撞了 {minutes} 分钟</translation>
    </message>
    <message>
        <source>“{first}” lasts until {end}, for “{second}” at {at} you leave at {leave}: {minutes} min short</source>
        <translation>「{first}」到 {end} 结束，赶 {at} 的「{second}」要 {leave} 出发：差 {minutes} 分钟</translation>
    </message>
    <message>
        <source>“{first}” lasts until {end}, but “{second}” is at {leave}: {minutes} min short to get away</source>
        <translation>「{first}」到 {end} 结束，{leave} 就要「{second}」：差 {minutes} 分钟动身</translation>
    </message>
    <message>
        <source>After “{first}” at {leave} there is “{second}” at {at}: {minutes} min short for one visit and the way back</source>
        <translation>{leave}「{first}」后，{at} 又要「{second}」：拜访一家再回来差 {minutes} 分钟</translation>
    </message>
    <message>
        <source>“{item}” at {at} takes {minutes} min of “{block}” ({begin}–{end}), kept for visits</source>
        <translation>「{item}」{at} 占了「{block}」（{begin}–{end}，留给拜访）{minutes} 分钟</translation>
    </message>
    <message>
        <source>“{item}” at {at} takes {minutes} min of “{block}” ({begin}–{end}), kept for the desk</source>
        <translation>「{item}」{at} 占了「{block}」（{begin}–{end}，留给案头工作）{minutes} 分钟</translation>
    </message>
    <message>
        <source>“{item}” at {at} takes {minutes} min of “{block}” ({begin}–{end}), which is taken</source>
        <translation>「{item}」{at} 占了「{block}」（{begin}–{end}，不排别的）{minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>ClashBar</name>
    <message>
        <source>Put this away</source>
        <translation>收起这条</translation>
    </message>
    <message>
        <source>{number} of {count} ›</source>
        <translation>{number}/{count} ›</translation>
    </message>
    <message>
        <source>Next clash</source>
        <translation>下一条冲突</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>{rows} rows: {added} added, {updated} updated, {duplicates} duplicates, {rejected} rejected</source>
        <translation>{rows} 行：新增 {added}，更新 {updated}，重复 {duplicates}，不能读 {rejected}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
</context>
<context>
    <name>ClientActs</name>
    <message>
        <source>Done: {title}</source>
        <translation>已完成：{title}</translation>
    </message>
    <message>
        <source>There is no next step to reschedule</source>
        <translation>没有可改期的下一步</translation>
    </message>
    <message>
        <source>Deleted “{name}”</source>
        <translation>已删除「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n client(s)</source>
        <translation>
            <numerusform>已删除 %n 个客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Side pane (F8)</source>
        <translation>侧栏 (F8)</translation>
    </message>
    <message>
        <source>No history yet. One line after the first contact is enough</source>
        <translation>还没有记录。第一次联系后记一句就好</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Expected or closed</source>
        <translation>预计或结束</translation>
    </message>
    <message>
        <source>No deals with this client yet</source>
        <translation>和这个客户还没有项目</translation>
    </message>
    <message>
        <source>History</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing in the history fits all that was asked</source>
        <translation>往来记录里没有同时符合这些条件的</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>“{name}” may be the same client</source>
        <translation>和「{name}」可能是同一家</translation>
    </message>
    <message>
        <source>Noted: two clients</source>
        <translation>已记下：不是同一家</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more belong to no deal, like grades</source>
        <translation>
            <numerusform>另有 %n 条不属于任何项目（如等级），没有列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more name no contact, like grades</source>
        <translation>
            <numerusform>另有 %n 条没有记联系人（如等级），没有列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more name no contact or no deal</source>
        <translation>
            <numerusform>另有 %n 条没有记联系人或项目，没有列出</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Quiet until…</source>
        <translation>安静到某天…</translation>
    </message>
    <message>
        <source>Dormant until…</source>
        <translation>休眠到…</translation>
    </message>
    <message>
        <source>Link with…</source>
        <translation>关联客户…</translation>
    </message>
    <message>
        <source>Make one with…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Note down</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>A promise of mine…</source>
        <translation>我答应的事…</translation>
    </message>
    <message>
        <source>A promise of theirs…</source>
        <translation>对方答应的事…</translation>
    </message>
    <message>
        <source>A question to pass up…</source>
        <translation>要请示的问题…</translation>
    </message>
    <message>
        <source>A complaint…</source>
        <translation>投诉…</translation>
    </message>
    <message>
        <source>A sample given…</source>
        <translation>送出的样品…</translation>
    </message>
    <message>
        <source>An order, payment or agreement…</source>
        <translation>订单、回款或协议…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Make it a task…</source>
        <translation>变成任务…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Copied “{title}”</source>
        <translation>已复制「{title}」</translation>
    </message>
</context>
<context>
    <name>ClientFacts</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>资料与附件</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私密备注</translation>
    </message>
    <message>
        <source>{percent} known</source>
        <translation>已了解 {percent}</translation>
    </message>
    <message>
        <source>missing: {facts}</source>
        <translation>还缺：{facts}</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>不缺什么了</translation>
    </message>
    <message>
        <source>Checked {day}</source>
        <translation>{day}核对过</translation>
    </message>
    <message>
        <source>Never checked</source>
        <translation>从没核对过</translation>
    </message>
    <message>
        <source>{checked}, time to look again</source>
        <translation>{checked}，该再核对一遍了</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>今天核对过</translation>
    </message>
    <message>
        <source>a contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>who decides</source>
        <translation>谁拍板</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>By your rules grade {grade}: {rule}</source>
        <translation>按你的规则应为 {grade} 级：{rule}</translation>
    </message>
    <message>
        <source>Give grade {grade}…</source>
        <translation>改为 {grade} 级…</translation>
    </message>
    <message>
        <source>Grades so far</source>
        <translation>等级变化</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Contact rhythm</source>
        <translation>联系周期</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>性格喜好</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>拜访时间</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Copy the number and log a call</source>
        <translation>复制号码并记录电话</translation>
    </message>
    <message>
        <source>Dial with the phone program</source>
        <translation>用电话程序拨号</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>复制 {text}</translation>
    </message>
    <message>
        <source>Write a mail in the mail program</source>
        <translation>用邮件程序写邮件</translation>
    </message>
    <message>
        <source>Look for it on a map: opens the browser, this program sends nothing</source>
        <translation>在地图上找：打开浏览器，本程序不发送任何内容</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>在浏览器里打开</translation>
    </message>
    <message>
        <source>or {value}, from “{name}”</source>
        <translation>或 {value}（来自「{name}」）</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>用这个</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>不要了</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>Edit client</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>为什么改级</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by spaces</source>
        <translation>用空格分开</translation>
    </message>
    <message>
        <source>Contact rhythm</source>
        <translation>联系周期</translation>
    </message>
    <message>
        <source>About them</source>
        <translation>了解对方</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>性格喜好</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>拜访时间</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only for you; in no report, card or list for others</source>
        <translation>只给自己看；不进报告、名片和给别人的清单</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私密备注</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s), by type</source>
        <translation>
            <numerusform>每 %n 天，按类型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s), by grade</source>
        <translation>
            <numerusform>每 %n 天（按等级）</numerusform>
        </translation>
    </message>
    <message>
        <source>There may already be: {name}</source>
        <translation>可能已有：{name}</translation>
    </message>
</context>
<context>
    <name>ClientPanel</name>
    <message>
        <source>New client</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>筛选客户</translation>
    </message>
    <message>
        <source>Narrow down…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>List or table (F7)</source>
        <translation>列表或表格（F7）</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Change grade</source>
        <translation>改等级</translation>
    </message>
    <message>
        <source>Quiet until…</source>
        <translation>安静到某天…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Make them one…</source>
        <translation>合并…</translation>
    </message>
    <message numerus="yes">
        <source>Filter %n client(s): name, pinyin, phone</source>
        <translation>
            <numerusform>筛选 %n 个客户，支持拼音首字母</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到「{text}」</translation>
    </message>
    <message>
        <source>New client “{text}”</source>
        <translation>新建客户「{text}」</translation>
    </message>
    <message>
        <source>No client fits all that was asked</source>
        <translation>没有符合全部条件的客户</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is due. %n client(s) have no next step</source>
        <translation>
            <numerusform>没有到期的。%n 个客户还没有下一步</numerusform>
        </translation>
    </message>
    <message>
        <source>All caught up. Next is {name} on {day}</source>
        <translation>都跟上了。下一个是 {day} {name}</translation>
    </message>
    <message>
        <source>All caught up</source>
        <translation>都跟上了</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有逾期的</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期的</translation>
    </message>
    <message>
        <source>Nothing is planned for this week</source>
        <translation>本周还没有安排</translation>
    </message>
    <message>
        <source>Every active client has a next step</source>
        <translation>在谈的客户都有下一步</translation>
    </message>
    <message>
        <source>Nobody is nearly due</source>
        <translation>没有快到联系时间的客户</translation>
    </message>
    <message>
        <source>Everyone was contacted in time</source>
        <translation>都按时联系了</translation>
    </message>
    <message>
        <source>Nobody is left alone</source>
        <translation>没有安静中的客户</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>还没有客户</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>默认的列</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
</context>
<context>
    <name>ClientRail</name>
    <message>
        <source>Add contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Who decides is not known yet</source>
        <translation>还不知道谁拍板</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Copy the number and log a call</source>
        <translation>复制号码并记录通话</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>复制 {text}</translation>
    </message>
    <message>
        <source>Complaints, promises, questions</source>
        <translation>投诉、承诺和请示</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message numerus="yes">
        <source>All %n deal(s)</source>
        <translation>
            <numerusform>全部 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>expected {day}</source>
        <translation>预计 {day}</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>性格喜好</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>拜访时间</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>About them</source>
        <translation>了解对方</translation>
    </message>
    <message>
        <source>Signed this year</source>
        <translation>本年签约</translation>
    </message>
    <message>
        <source>Received this year</source>
        <translation>本年回款</translation>
    </message>
    <message>
        <source>Due payment</source>
        <translation>待回款</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>first due {day}</source>
        <translation>最早 {day}到期</translation>
    </message>
    <message>
        <source>Payments…</source>
        <translation>回款明细…</translation>
    </message>
    <message>
        <source>Show what it is made of</source>
        <translation>查看明细</translation>
    </message>
</context>
<context>
    <name>ClientRules</name>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>A rhythm of a client&apos;s own comes first, then its type&apos;s, then its grade&apos;s.</source>
        <translation>客户自己的周期优先，其次按类型，再按等级。</translation>
    </message>
    <message>
        <source>One limit reached is enough; an empty one is not asked for. The client&apos;s page suggests, you decide.</source>
        <translation>达到一条就够；空着的不看。客户页只提建议，由你决定。</translation>
    </message>
    <message>
        <source>Days between contacts</source>
        <translation>联系周期（天）</translation>
    </message>
    <message>
        <source>A client belongs to a grade from</source>
        <translation>达到多少算哪一级</translation>
    </message>
    <message>
        <source>Signed in 12 months</source>
        <translation>近 12 个月签约</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>在谈金额</translation>
    </message>
    <message>
        <source>Orders in 12 months</source>
        <translation>近 12 个月订单数</translation>
    </message>
</context>
<context>
    <name>ClientStatus</name>
    <message>
        <source>Prospect</source>
        <translation>潜在</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>合作中</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
</context>
<context>
    <name>ClientType</name>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>协会</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Other type</source>
        <translation>其他类型</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the day · {day}</source>
        <translation>收工 · {day}</translation>
    </message>
    <message>
        <source>One line today</source>
        <translation>今天一句话</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What stood in the way?</source>
        <translation>遇到什么问题</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>怎么解决</translation>
    </message>
    <message>
        <source>What is done about it?</source>
        <translation>怎么解决</translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation>需协助</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>还没做完</translation>
    </message>
    <message>
        <source>Copy day note</source>
        <translation>复制日报</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save day note…</source>
        <translation>保存日报…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>收工</translation>
    </message>
    <message>
        <source>First thing today</source>
        <translation>今天先做这件</translation>
    </message>
    <message>
        <source>First thing tomorrow</source>
        <translation>明天先做这件</translation>
    </message>
    <message>
        <source>First thing on {day}</source>
        <translation>{day}先做这件</translation>
    </message>
    <message>
        <source>{report} due {time}</source>
        <translation>{report} {time} 前</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due</source>
        <translation>
            <numerusform>答应的 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) due</source>
        <translation>
            <numerusform>回款 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logged</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{time} {name}: no outcome yet</source>
        <translation>{time} {name} 还没记结果</translation>
    </message>
    <message>
        <source>Finish: {reports}</source>
        <translation>写完{reports}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Everything has a place</source>
        <translation>都有去处了</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): give each a place</source>
        <translation>
            <numerusform>%n 件，给每件一个去处</numerusform>
        </translation>
    </message>
    <message>
        <source>What helped most?</source>
        <translation>哪一步最有用？</translation>
    </message>
    <message>
        <source>What help do you need?</source>
        <translation>需要什么协助</translation>
    </message>
    <message>
        <source>only for you</source>
        <translation>只给自己看</translation>
    </message>
    <message>
        <source>For the day note</source>
        <translation>写进日报</translation>
    </message>
    <message>
        <source>optional; the rest comes from your records</source>
        <translation>可不填，其余从记录里来</translation>
    </message>
    <message>
        <source>The one line stays private</source>
        <translation>一句话不会带进日报</translation>
    </message>
    <message>
        <source>Where did it stick?</source>
        <translation>哪里卡住了？</translation>
    </message>
    <message>
        <source>How to say it next time?</source>
        <translation>下次怎么说？</translation>
    </message>
    <message>
        <source>Day note copied</source>
        <translation>日报已复制</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>已收工</translation>
    </message>
    <message>
        <source>Day note {day}</source>
        <translation>日报 {day}</translation>
    </message>
    <message>
        <source>Save day note</source>
        <translation>保存日报</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Sales Planner</source>
        <translation>销售计划本</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>不再问</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>直接退出</translation>
    </message>
    <message>
        <source>Go on reminding after closing?</source>
        <translation>关闭后继续提醒吗？</translation>
    </message>
    <message>
        <source>Sales Planner then stays as an icon in the system&apos;s tray.</source>
        <translation>销售计划本会以图标留在系统托盘里。</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Rhythm in days</source>
        <translation>联系周期（天）</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>在谈金额</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Facts checked</source>
        <translation>核对资料</translation>
    </message>
    <message>
        <source>Facts known</source>
        <translation>资料完整度</translation>
    </message>
    <message>
        <source>Quiet because</source>
        <translation>安静的原因</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>How dates are written</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>Only rows where</source>
        <translation>只导入</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>First three values</source>
        <translation>前三行的内容</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Keep in the note</source>
        <translation>记在备注里</translation>
    </message>
    <message>
        <source>Import {column} as</source>
        <translation>{column} 导入为</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>改…</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>For example {value}</source>
        <translation>例如 {value}</translation>
    </message>
    <message>
        <source>Day or month first?</source>
        <translation>日在前还是月在前</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) do not fit</source>
        <translation>
            <numerusform>%n 行格式不对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a day, kept as a note</source>
        <translation>
            <numerusform>%n 行没有日期，记入备注</numerusform>
        </translation>
    </message>
    <message>
        <source>Turned into whole amounts</source>
        <translation>单位已换成元</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) of writing days, all known</source>
        <translation>
            <numerusform>%n 种日期写法都认得</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) empty</source>
        <translation>
            <numerusform>%n 行为空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s)</source>
        <translation>
            <numerusform>%n 行都有</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the column that holds: {field}</source>
        <translation>请选一列作为：{field}</translation>
    </message>
    <message>
        <source>{value} in “{column}” may be day first or month first. Choose below how dates are written.</source>
        <translation>「{column}」里的 {value} 可能是日在前，也可能是月在前。请在下面选日期写法。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) matched</source>
        <translation>
            <numerusform>已对应 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <translation>
            <numerusform>%n 列不导入</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, {rest}</source>
        <translation>{found}，{rest}</translation>
    </message>
    <message>
        <source>{found}. The file itself is not changed.</source>
        <translation>{found}。原文件不会被改动。</translation>
    </message>
    <message>
        <source>The file has no headers; say what each column is.</source>
        <translation>文件没有表头，请说明每一列是什么。</translation>
    </message>
</context>
<context>
    <name>Commission</name>
    <message>
        <source>No steps yet.</source>
        <translation>还没有提成档。</translation>
    </message>
    <message>
        <source>{month}: {metric} {amount}, commission {pay}.</source>
        <translation>{month}：{metric} {amount}，提成 {pay}。</translation>
    </message>
    <message>
        <source>Likely in the end {middle}, 80 % range {span}.</source>
        <translation>预计最后 {middle}，八成把握在 {span}。</translation>
    </message>
</context>
<context>
    <name>CommissionDialog</name>
    <message>
        <source>Commission</source>
        <translation>提成估算</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>按什么算</translation>
    </message>
    <message>
        <source>Each part at its own rate</source>
        <translation>各档分别按各自比例</translation>
    </message>
    <message>
        <source>The whole at the rate reached</source>
        <translation>全部按达到的比例</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么算</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>提成档</translation>
    </message>
    <message>
        <source>Commission rules saved</source>
        <translation>提成规则已保存</translation>
    </message>
</context>
<context>
    <name>CommissionRows</name>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>加一档</translation>
    </message>
</context>
<context>
    <name>CompanyFormDialog</name>
    <message>
        <source>The company&apos;s own form</source>
        <translation>公司的表格</translation>
    </message>
    <message>
        <source>Choose a form…</source>
        <translation>选表格…</translation>
    </message>
    <message>
        <source>Fill and save…</source>
        <translation>填好并保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Fill this form for {name} from now on</source>
        <translation>以后给{name}都填这张表格</translation>
    </message>
    <message>
        <source>Word or Excel (*.docx *.dotx *.xlsx *.xltx)</source>
        <translation>Word 或 Excel (*.docx *.dotx *.xlsx *.xltx)</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在看 {name}…</translation>
    </message>
    <message>
        <source>Drop a form here, or last month&apos;s report</source>
        <translation>把表格或上个月的总结拖到这里</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>不动</translation>
    </message>
    <message>
        <source>Fill “{place}” with</source>
        <translation>「{place}」填入</translation>
    </message>
    <message>
        <source>Its headings, labels, tables and placeholders are found; you say what goes where.</source>
        <translation>自动认出里面的标题、栏目、表格和占位符，填什么由你定。</translation>
    </message>
    <message>
        <source>Nothing in this form is known. Put placeholders such as {{problems}} into it.</source>
        <translation>没认出可填的地方。可以在里面写上占位符，如 {{problems}}。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of {all} are filled; everything else in the file stays as it is.</source>
        <translation>
            <numerusform>{all} 处里填 %n 处，文件里其他内容都不动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the filled form</source>
        <translation>保存填好的表格</translation>
    </message>
</context>
<context>
    <name>CompetenciesDialog</name>
    <message>
        <source>Competencies</source>
        <translation>能力项</translation>
    </message>
    <message>
        <source>Competency</source>
        <translation>能力项</translation>
    </message>
    <message>
        <source>Beside it, from the records</source>
        <translation>旁边的记录</translation>
    </message>
    <message>
        <source>No competencies yet</source>
        <translation>还没有能力项</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Four to twelve are usual. Ratings given so far are kept.</source>
        <translation>一般 4 到 12 项。已打的分会保留。</translation>
    </message>
</context>
<context>
    <name>ComplaintForm</name>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>接到日期</translation>
    </message>
    <message>
        <source>Answer promised by</source>
        <translation>答应答复日期</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>已经做的</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今天做了什么</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>为此做了什么</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>了结日期</translation>
    </message>
</context>
<context>
    <name>ConcernsField</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Competitor: {name}</source>
        <translation>竞争对手：{name}</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>Sure</source>
        <translation>有把握</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>再争取</translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation>培育</translation>
    </message>
</context>
<context>
    <name>ConfidenceForm</name>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>By win chance</source>
        <translation>按成功率</translation>
    </message>
</context>
<context>
    <name>ContactActions</name>
    <message>
        <source>Deleted “{name}”</source>
        <translation>已删除「{name}」</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>复制 {text}</translation>
    </message>
    <message>
        <source>Dial with the phone program</source>
        <translation>用电话程序拨号</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>写邮件</translation>
    </message>
    <message>
        <source>Make one with</source>
        <translation>合并为一人</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ContactBlock</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role at work</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Messaging ID</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Part in the decision</source>
        <translation>角色</translation>
    </message>
</context>
<context>
    <name>ContactBlocks</name>
    <message>
        <source>Another contact</source>
        <translation>再加一位联系人</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Edit contact</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新联系人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role at work</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Part in the decision</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Messaging ID</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Private, never in an export for others</source>
        <translation>只给自己看，不会出现在给别人的文件里</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Part in each deal</source>
        <translation>在各项目里的角色</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>There may already be: {name}</source>
        <translation>可能已有：{name}</translation>
    </message>
    <message>
        <source>Deleted “{name}”</source>
        <translation>已删除「{name}」</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Handed in</source>
        <translation>交出时间</translation>
    </message>
    <message>
        <source>Save as it was…</source>
        <translation>按当时的样子另存…</translation>
    </message>
    <message>
        <source>Records behind its figures</source>
        <translation>数字背后的记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Only its figures were kept: it was handed in with an earlier version of the program.</source>
        <translation>只留下了当时的数字：这份是用旧版程序交出的。</translation>
    </message>
    <message>
        <source>Save as it was</source>
        <translation>按当时的样子另存</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>No backup yet. One is made each day.</source>
        <translation>还没有备份。每天会自动备份一次。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The present book is kept beside it, so this can be taken back.</source>
        <translation>现在的数据会另存一份，可以再换回来。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Books (*.db)</source>
        <translation>数据文件 (*.db)</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>Count of projects</source>
        <translation>项目计数</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Half year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Worked on: open on any day of the period</source>
        <translation>在做：期间内任何一天还在谈</translation>
    </message>
    <message>
        <source>Begun in the period</source>
        <translation>期间内新开始</translation>
    </message>
    <message>
        <source>Signed in the period</source>
        <translation>期间内签约</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计数规则</translation>
    </message>
    <message>
        <source>Each deal counts once. Parts of one job that are kept as deals of their own count apart.</source>
        <translation>每个项目只计一次。同一工程拆成几个项目记的，分别计数。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>No projects by this rule in this period.</source>
        <translation>按这条规则，这一期没有项目。</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>没有客户</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at %n client(s)</source>
        <translation>
            <numerusform>{count}，%n 家客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message>
        <source>Nobody reached, so it does not count</source>
        <translation>没联系上，不计入定额</translation>
    </message>
    <message>
        <source>Counts for today&apos;s quota: {name} {done}/{quota}</source>
        <translation>计入今天的{name}（{done}/{quota}）</translation>
    </message>
    <message>
        <source>Counts for that day&apos;s quota: {name} {done}/{quota}</source>
        <translation>计入当天的{name}（{done}/{quota}）</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>10k yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>家</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>个</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>单</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>份</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>份</translation>
    </message>
    <message>
        <source>items</source>
        <translation>件</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>个</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Hong Kong, China</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>{quantity} units</source>
        <translation>{quantity} 件</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders this month</source>
        <translation>本月有订单</translation>
    </message>
    <message>
        <source>Clients, none this month</source>
        <translation>有客户，本月没订单</translation>
    </message>
    <message>
        <source>No client yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>还没接触</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>接触过</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>试样中</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下过单</translation>
    </message>
    <message>
        <source>Orders again</source>
        <translation>重复进货</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Picture or table</source>
        <translation>图或表格</translation>
    </message>
    <message>
        <source>Regions…</source>
        <translation>区域名单…</translation>
    </message>
    <message>
        <source>Choose all these regions</source>
        <translation>选中所有这样的地区</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>没下过单</translation>
    </message>
    <message>
        <source>Orders this month</source>
        <translation>本月订单</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount this month</source>
        <translation>本月金额</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>上次订单</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近接触</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s) as a rule</source>
        <translation>
            <numerusform>家，一般 %n 天补一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients without a known region</source>
        <translation>没有地区的客户</translation>
    </message>
    <message>
        <source>Regions covered</source>
        <translation>覆盖地区</translation>
    </message>
    <message>
        <source>Shipped in them</source>
        <translation>出货量</translation>
    </message>
    <message>
        <source>Signed in them</source>
        <translation>本月签约</translation>
    </message>
    <message>
        <source>Clients due for restock</source>
        <translation>该补货的客户</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) without a known region</source>
        <translation>
            <numerusform>%n 家客户没有地区</numerusform>
        </translation>
    </message>
    <message>
        <source>of {count} this month</source>
        <translation>/ {count}（本月有订单）</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) in all, </source>
        <translation>
            <numerusform>共 %n 家客户，</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} without an order</source>
        <translation>{count} 个没下过单</translation>
    </message>
</context>
<context>
    <name>Cross</name>
    <message>
        <source>{name}, period before</source>
        <translation>{name}，上期同期</translation>
    </message>
    <message>
        <source>{name}, year before</source>
        <translation>{name}，去年同期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>CrossDialog</name>
    <message>
        <source>{row} by {column}</source>
        <translation>{row} × {column}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计什么</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>On the period before</source>
        <translation>比上期同期</translation>
    </message>
    <message>
        <source>On last year</source>
        <translation>比去年同期</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>持平</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) behind this cell</source>
        <translation>
            <numerusform>这一格的 %n 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
</context>
<context>
    <name>Daily</name>
    <message>
        <source>[Day note {day}]</source>
        <translation>【日报 {day}】</translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation>需协助</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Day note, {day}</source>
        <translation>{day} 日报</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题与处理</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>signed {amount} {client}</source>
        <translation>签约 {amount} {client}</translation>
    </message>
    <message>
        <source>collected {amount} {client}</source>
        <translation>回款 {amount} {client}</translation>
    </message>
    <message>
        <source>new agreement {client}</source>
        <translation>新签协议 {client}</translation>
    </message>
    <message>
        <source>promise of mine late: {what}</source>
        <translation>我的承诺逾期：{what}</translation>
    </message>
    <message>
        <source>promise to us late: {what}</source>
        <translation>对方的承诺逾期：{what}</translation>
    </message>
    <message>
        <source>{problem} → {fix}</source>
        <translation>{problem} → {fix}</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>Promises, complaints, agreements</source>
        <translation>承诺、投诉、协议</translation>
    </message>
    <message>
        <source>I promised: {what}</source>
        <translation>我答应：{what}</translation>
    </message>
    <message>
        <source>promised to me: {what}</source>
        <translation>对方答应：{what}</translation>
    </message>
    <message>
        <source>answer the complaint: {what}</source>
        <translation>答复投诉：{what}</translation>
    </message>
    <message>
        <source>agreement ends {day}: {what}</source>
        <translation>协议 {day} 到期：{what}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>carried over to {day}: {title}</source>
        <translation>顺延到 {day}：{title}</translation>
    </message>
    <message>
        <source>overdue: {title}</source>
        <translation>逾期：{title}</translation>
    </message>
    <message numerus="yes">
        <source>complaint open for %n day(s): {what}</source>
        <translation>
            <numerusform>投诉 %n 天未了结：{what}</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an answer: {question}</source>
        <translation>等答复：{question}</translation>
    </message>
    <message>
        <source>Result of {day}</source>
        <translation>{day} 的结果</translation>
    </message>
    <message>
        <source>Plan of today</source>
        <translation>今天的安排</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Morning brief, {day}</source>
        <translation>{day} 晨会简报</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Pick a date</source>
        <translation>选日期</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayActs</name>
    <message>
        <source>Done: {title}</source>
        <translation>已完成：{title}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) done</source>
        <translation>
            <numerusform>已完成 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is open again</source>
        <translation>「{title}」改回未完成</translation>
    </message>
    <message>
        <source>Dropped “{title}”</source>
        <translation>不做了：「{title}」</translation>
    </message>
    <message>
        <source>“{title}” does not return any more</source>
        <translation>「{title}」不再重复</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>已删除「{title}」</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n item(s)</source>
        <translation>
            <numerusform>已删除 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} is no leave any more</source>
        <translation>{day} 不请假了</translation>
    </message>
    <message>
        <source>{day} is your leave</source>
        <translation>{day} 请假</translation>
    </message>
    <message>
        <source>“{title}” at {time}</source>
        <translation>「{title}」排在 {time}</translation>
    </message>
</context>
<context>
    <name>DayColumn</name>
    <message>
        <source>The day by the hour</source>
        <translation>按小时看今天</translation>
    </message>
    <message>
        <source>{first}–{last} lunch</source>
        <translation>{first}–{last} 午休</translation>
    </message>
    <message>
        <source>{time} leave</source>
        <translation>{time} 出发</translation>
    </message>
    <message>
        <source>{time} leave for {client}</source>
        <translation>{time} 出发去{client}</translation>
    </message>
    <message>
        <source>now {time}</source>
        <translation>现在 {time}</translation>
    </message>
</context>
<context>
    <name>DayDelegate</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>Mark days</source>
        <translation>标记日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Empty: that day alone</source>
        <translation>留空就只有这一天</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>DayHead</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Back to today (T)</source>
        <translation>回到今天（T）</translation>
    </message>
    <message>
        <source>Add record</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Plan my day</source>
        <translation>规划今天</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>收工</translation>
    </message>
    <message>
        <source>Two minutes in the morning (Ctrl+Shift+P)</source>
        <translation>早上两分钟（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Give every open item a place (Ctrl+Shift+E)</source>
        <translation>给每件没做完的事一个去处（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Show or hide the side pane (F8)</source>
        <translation>显示或收起侧栏（F8）</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息日</translation>
    </message>
    <message numerus="yes">
        <source>Working day {number}, %n left including today</source>
        <translation>
            <numerusform>本月第 {number} 个工作日，含今天剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Working day {number} of the month</source>
        <translation>本月第 {number} 个工作日</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Reschedule (S)</source>
        <translation>改期 (S)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Log outcome (L)</source>
        <translation>记录结果 (L)</translation>
    </message>
</context>
<context>
    <name>DayMark</name>
    <message>
        <source>My leave</source>
        <translation>我请假</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>班</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Days of the month</source>
        <translation>这个月的每一天</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>已录</translation>
    </message>
    <message>
        <source>partly entered</source>
        <translation>录了一部分</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>没有录</translation>
    </message>
</context>
<context>
    <name>DayStrips</name>
    <message>
        <source>Open it again</source>
        <translation>改主意了</translation>
    </message>
    <message>
        <source>Day note</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Everything for today is done</source>
        <translation>今天的都做完了</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>今天不用</translation>
    </message>
    <message>
        <source>Today is not planned yet; it takes two minutes</source>
        <translation>还没规划今天，2 分钟就好</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>今天休息</translation>
    </message>
    <message>
        <source>Next notice</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <source>Closed at {time}</source>
        <translation>已收工 {time}</translation>
    </message>
    <message>
        <source>first thing: {title}</source>
        <translation>明天先做：{title}</translation>
    </message>
</context>
<context>
    <name>DayView</name>
    <message>
        <source>Plan of the day</source>
        <translation>当天计划</translation>
    </message>
    <message>
        <source>Log outcome</source>
        <translation>记录结果</translation>
    </message>
</context>
<context>
    <name>DaysForm</name>
    <message>
        <source>Report on other days</source>
        <translation>其他日期的报告</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>DealActs</name>
    <message>
        <source>“{deal}” moved to {stage}</source>
        <translation>「{deal}」移到{stage}</translation>
    </message>
    <message>
        <source>Deal added</source>
        <translation>已添加项目</translation>
    </message>
    <message>
        <source>“{deal}” is open again</source>
        <translation>「{deal}」重新打开</translation>
    </message>
    <message>
        <source>“{deal}” deleted</source>
        <translation>已删除「{deal}」</translation>
    </message>
    <message>
        <source>“{deal}” speaks again</source>
        <translation>「{deal}」恢复提醒</translation>
    </message>
    <message>
        <source>“{deal}” signed</source>
        <translation>「{deal}」已签约</translation>
    </message>
    <message>
        <source>“{deal}” lost</source>
        <translation>「{deal}」已流失</translation>
    </message>
    <message>
        <source>Warning put aside; it comes back when something changes</source>
        <translation>已搁置这条提醒，情况有变化时再提醒</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Signed…</source>
        <translation>签约…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>流失…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>记录…</translation>
    </message>
    <message>
        <source>Plan next step…</source>
        <translation>安排下一步…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Let it speak again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Keep quiet until…</source>
        <translation>到某天前不提醒…</translation>
    </message>
    <message>
        <source>Put off until…</source>
        <translation>推迟到…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Change project type</source>
        <translation>改项目类型</translation>
    </message>
    <message>
        <source>Bring back: {warning}</source>
        <translation>恢复提醒：{warning}</translation>
    </message>
    <message>
        <source>Put aside: {warning}</source>
        <translation>搁置提醒：{warning}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For example 126000 or 126k</source>
        <translation>例如 12.6万 或 126000</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
</context>
<context>
    <name>DealCourse</name>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>When it was opened is not known</source>
        <translation>不知道是哪天开始的</translation>
    </message>
    <message>
        <source>Before the first stage</source>
        <translation>进入第一阶段之前</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Expected close moved</source>
        <translation>预计签约改期</translation>
    </message>
</context>
<context>
    <name>DealDelivery</name>
    <message>
        <source>The client was told</source>
        <translation>已告知客户</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>时间图</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>Supplier orders</source>
        <translation>外委订单</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Who, why</source>
        <translation>谁负责，原因</translation>
    </message>
    <message>
        <source>No milestones yet. Add the first, or begin with those of a project type.</source>
        <translation>还没有节点。加第一个，或按项目类型的模板开始。</translation>
    </message>
    <message>
        <source>From a project type</source>
        <translation>按项目类型</translation>
    </message>
    <message>
        <source>New milestone…</source>
        <translation>新节点…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日</translation>
    </message>
    <message>
        <source>In its currency</source>
        <translation>原币</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Nothing is bought for this deal.</source>
        <translation>这个项目还没有外委。</translation>
    </message>
    <message>
        <source>New supplier order…</source>
        <translation>新外委订单…</translation>
    </message>
    <message>
        <source>The supplier…</source>
        <translation>供应商…</translation>
    </message>
    <message>
        <source>tell the client now: {milestone} likely {day}</source>
        <translation>现在就告知客户：{milestone}预计 {day}</translation>
    </message>
    <message>
        <source>tell the client by {by}: {milestone} likely {day}</source>
        <translation>{by} 前告知客户：{milestone}预计 {day}</translation>
    </message>
    <message>
        <source>the client was told on {day}</source>
        <translation>{day} 已告知客户</translation>
    </message>
    <message>
        <source>Sold {sold}, bought {cost}: margin {margin} ({share})</source>
        <translation>售 {sold}，外委 {cost}，毛利 {margin}（{share}）</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) without a cost or a rate</source>
        <translation>
            <numerusform>%n 张订单没填成本或汇率</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · {count}×</source>
        <translation>{day}·{count}次</translation>
    </message>
    <message>
        <source>no rate yet</source>
        <translation>还没填汇率</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Happened today</source>
        <translation>今天完成</translation>
    </message>
    <message>
        <source>Chase today</source>
        <translation>今天催</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) planned</source>
        <translation>
            <numerusform>已排定 %n 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n supplier order(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 张外委订单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealFacts</name>
    <message>
        <source>By stage</source>
        <translation>按阶段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Why it moved</source>
        <translation>为什么改期</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Win chance, %</source>
        <translation>成功率，%</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>ERP number</source>
        <translation>ERP 编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>{chance}, by the preset and %n own deal(s) closed</source>
        <translation>
            <numerusform>{chance}，按预设和你自己已结的 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>{chance}, preset of the stage</source>
        <translation>{chance}，阶段预设</translation>
    </message>
    <message>
        <source>By stage: {said}</source>
        <translation>按阶段：{said}</translation>
    </message>
</context>
<context>
    <name>DealField</name>
    <message>
        <source>No deal</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Was: {stage}</source>
        <translation>原：{stage}</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>Edit deal</source>
        <translation>编辑项目</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>A new name makes a new client</source>
        <translation>填新名称会新建客户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For example 126000 or 126k</source>
        <translation>例如 126000 或 12.6万</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Why it moved</source>
        <translation>为什么改期</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>按阶段</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Empty follows the stage</source>
        <translation>不填则按阶段</translation>
    </message>
    <message>
        <source>Win chance, %</source>
        <translation>成功率，%</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>ERP number</source>
        <translation>ERP 编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>DealPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Put off until {day}</source>
        <translation>推迟到{day}</translation>
    </message>
    <message>
        <source>Quiet until {day}</source>
        <translation>到{day}前不提醒</translation>
    </message>
    <message>
        <source>{amount} overdue</source>
        <translation>逾期未回款 {amount}</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>待回款 {amount}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Incident…</source>
        <translation>突发情况…</translation>
    </message>
    <message>
        <source>Support needed…</source>
        <translation>需要的支持…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Plan it…</source>
        <translation>安排…</translation>
    </message>
    <message>
        <source>No next step yet</source>
        <translation>还没有下一步</translation>
    </message>
    <message>
        <source>Next step: {step}, {when}</source>
        <translation>下一步：{step}，{when}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>No history yet. One line after the first contact is enough</source>
        <translation>还没有记录。第一次联系后记一句就好</translation>
    </message>
    <message>
        <source>History</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>People and files</source>
        <translation>联系人与附件</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Delivery &amp; payments</source>
        <translation>交付与回款</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Pages of the deal</source>
        <translation>项目的各页</translation>
    </message>
</context>
<context>
    <name>DealPayments</name>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待回款</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已回款</translation>
    </message>
    <message>
        <source>After</source>
        <translation>取决于</translation>
    </message>
    <message>
        <source>No payments yet. They are planned when the deal is signed.</source>
        <translation>还没有回款。签约时安排回款计划。</translation>
    </message>
    <message>
        <source>Record a payment…</source>
        <translation>登记回款…</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>They promised to pay…</source>
        <translation>对方答应付款…</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>调整计划…</translation>
    </message>
    <message>
        <source>Signed {signed}, received {received}, due by plan {due}</source>
        <translation>签约 {signed}，已回款 {received}，计划待回 {due}</translation>
    </message>
    <message>
        <source>{amount} of what was signed is in no payment</source>
        <translation>签约额中有 {amount} 没有安排回款</translation>
    </message>
    <message>
        <source>{amount} more than was signed</source>
        <translation>比签约额多 {amount}</translation>
    </message>
    <message>
        <source>the deal says {amount}, its orders come to {signed}</source>
        <translation>项目金额 {amount}，订单合计 {signed}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
</context>
<context>
    <name>DealPeople</name>
    <message>
        <source>New contact…</source>
        <translation>新联系人…</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>加一步</translation>
    </message>
    <message>
        <source>Steps of its type</source>
        <translation>用项目类型的清单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>Who decides is not known</source>
        <translation>谁拍板还不清楚</translation>
    </message>
    <message>
        <source>Part of {name} in this deal</source>
        <translation>{name}在这个项目里的角色</translation>
    </message>
    <message>
        <source>Take this step out</source>
        <translation>去掉这一步</translation>
    </message>
    <message>
        <source>Step “{name}” taken out</source>
        <translation>已去掉「{name}」</translation>
    </message>
</context>
<context>
    <name>DealQuotes</name>
    <message>
        <source>New quote</source>
        <translation>新报价</translation>
    </message>
    <message>
        <source>Price notes</source>
        <translation>价格资料</translation>
    </message>
    <message>
        <source>No quote yet. Its versions stand here once there is one</source>
        <translation>还没有报价。有了之后，各个版本列在这里</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>A price below my limit has no answer yet</source>
        <translation>低于权限的价格还没有答复</translation>
    </message>
    <message>
        <source>margin unknown</source>
        <translation>毛利未知</translation>
    </message>
    <message>
        <source>margin {amount} ({rate})</source>
        <translation>毛利 {amount}（{rate}）</translation>
    </message>
    <message>
        <source>Write on…</source>
        <translation>继续写…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未接受</translation>
    </message>
</context>
<context>
    <name>DealRivals</name>
    <message>
        <source>Names, with commas between</source>
        <translation>名称，用逗号隔开</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Their prices and what was heard</source>
        <translation>对手的价格和消息</translation>
    </message>
    <message>
        <source>Nothing heard of them yet</source>
        <translation>还没有听到什么</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>输给</translation>
    </message>
</context>
<context>
    <name>DealStatus</name>
    <message>
        <source>Open</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签约</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
</context>
<context>
    <name>DealTable</name>
    <message>
        <source>Deals</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>按客户</translation>
    </message>
    <message>
        <source>By project type</source>
        <translation>按项目类型</translation>
    </message>
    <message>
        <source>In one list</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Count…</source>
        <translation>计数…</translation>
    </message>
    <message>
        <source>How many projects in a period, by which rule, and which</source>
        <translation>一段时间有几个项目、按什么规则算、是哪几个</translation>
    </message>
    <message>
        <source>Change expected close…</source>
        <translation>改预计签约…</translation>
    </message>
    <message>
        <source>Change stage…</source>
        <translation>改阶段…</translation>
    </message>
    <message>
        <source>Change confidence…</source>
        <translation>改把握…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By win chance</source>
        <translation>按成功率</translation>
    </message>
    <message>
        <source>“{deal}” changed</source>
        <translation>「{deal}」已修改</translation>
    </message>
    <message>
        <source>The selected deals are of different project types, each with its own stages</source>
        <translation>所选项目的类型不同，阶段也各不相同</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s): {total}, weighted {weighted}</source>
        <translation>
            <numerusform>%n 个项目：{total}，折算 {weighted}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deals</name>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Win chance</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>折算</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Days here</source>
        <translation>停留天数</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>暂不提醒</translation>
    </message>
    <message>
        <source>No expected close</source>
        <translation>没有预计签约</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>没有客户</translation>
    </message>
    <message>
        <source>Without a type</source>
        <translation>没有类型</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) · {total} · weighted {weighted}</source>
        <translation>
            <numerusform>%n 单 · {total} · 折算 {weighted}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciders</name>
    <message>
        <source>Who decides</source>
        <translation>谁拍板</translation>
    </message>
    <message>
        <source>Who decides on {deal}</source>
        <translation>「{deal}」谁拍板</translation>
    </message>
    <message>
        <source>Part not known, ask</source>
        <translation>角色不明，要问清</translation>
    </message>
</context>
<context>
    <name>DeletedDialog</name>
    <message>
        <source>Recently deleted</source>
        <translation>最近删除</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里是空的</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Plan item</source>
        <translation>计划项</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>例行</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>请示</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>行情与意见</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Supplier order</source>
        <translation>外委订单</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Listed price</source>
        <translation>价格表</translation>
    </message>
    <message>
        <source>Price note</source>
        <translation>价格资料</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>Linked file</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Figure of my own</source>
        <translation>我的指标</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Chase: {what}</source>
        <translation>催：{what}</translation>
    </message>
    <message>
        <source>Told of the delay: {deal}, {milestone} likely {day}</source>
        <translation>告知交期：{deal}，{milestone}预计 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>晚 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n d</source>
        <translation>
            <numerusform>晚%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>likely {day}</source>
        <translation>可能 {day}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>计划 {day}</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>No milestones</source>
        <translation>没有节点</translation>
    </message>
    <message>
        <source>promised to pay</source>
        <translation>答应付款</translation>
    </message>
    <message numerus="yes">
        <source>promised for {day}, %n day(s) past</source>
        <translation>
            <numerusform>答应 {day}付，已过 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>promised for {day}, came %n day(s) late</source>
        <translation>
            <numerusform>答应 {day}付，晚 %n 天到款</numerusform>
        </translation>
    </message>
    <message>
        <source>promised for {day}, kept</source>
        <translation>答应 {day}付，已做到</translation>
    </message>
    <message>
        <source>promise {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>{day}到款</translation>
    </message>
    <message>
        <source>On plan</source>
        <translation>按计划</translation>
    </message>
    <message numerus="yes">
        <source>Likely %n day(s) late</source>
        <translation>
            <numerusform>可能晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day} 完成</translation>
    </message>
    <message>
        <source>{deal}, {milestone} likely {day}</source>
        <translation>{deal}，{milestone}可能 {day}</translation>
    </message>
    <message>
        <source>Tell {client}</source>
        <translation>要告知{client}</translation>
    </message>
    <message>
        <source>promised for today</source>
        <translation>承诺今天</translation>
    </message>
    <message>
        <source>planned for today</source>
        <translation>计划今天</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>{done} of {all} milestones done</source>
        <translation>{all} 个节点完成 {done} 个</translation>
    </message>
    <message>
        <source>No milestone was due in the last half year</source>
        <translation>近半年没有到期的节点</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) in the last half year, none later than planned</source>
        <translation>
            <numerusform>近半年 %n 个节点，都没有晚于计划</numerusform>
        </translation>
    </message>
    <message>
        <source>outsourced {milestone}</source>
        <translation>外委{milestone}</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) in the last half year, {late} late, by {days} days on average; {most} of them in {where}.</source>
        <translation>
            <numerusform>近半年 %n 个节点，{late} 个晚于计划，平均晚 {days} 天；其中 {most} 个在{where}。</numerusform>
        </translation>
    </message>
    <message>
        <source>No finished milestone yet</source>
        <translation>还没有完成的节点</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>晚 {days} 天</translation>
    </message>
    <message>
        <source>{days} days early</source>
        <translation>早 {days} 天</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>和以前一样</translation>
    </message>
    <message>
        <source>{days} days worse</source>
        <translation>变慢 {days} 天</translation>
    </message>
    <message>
        <source>{days} days better</source>
        <translation>变快 {days} 天</translation>
    </message>
    <message>
        <source>“{name}” happened today</source>
        <translation>「{name}」今天完成</translation>
    </message>
    <message>
        <source>In today&apos;s plan: {title}</source>
        <translation>已进今天计划：{title}</translation>
    </message>
    <message>
        <source>Noted that {client} was told</source>
        <translation>已记下：{client} 已告知</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>promised for {day}</source>
        <translation>答应 {day}付</translation>
    </message>
    <message numerus="yes">
        <source>Usually {slip} (±{spread} days, %n milestone(s))</source>
        <translation>
            <numerusform>通常{slip}（±{spread} 天，%n 个节点）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late milestone(s) joined today&apos;s plan</source>
        <translation>
            <numerusform>%n 个晚了的节点已进今天计划</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message numerus="yes">
        <source>and %n more ›</source>
        <translation>
            <numerusform>还有 %n 条 ›</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>The client was told: {what}</source>
        <translation>已告知客户：{what}</translation>
    </message>
    <message>
        <source>Happened today: {what}</source>
        <translation>今天完成：{what}</translation>
    </message>
    <message>
        <source>The client was told</source>
        <translation>已告知客户</translation>
    </message>
    <message>
        <source>Happened today</source>
        <translation>今天完成</translation>
    </message>
    <message>
        <source>Chase today</source>
        <translation>今天催</translation>
    </message>
    <message>
        <source>Chase today: {what}</source>
        <translation>今天催：{what}</translation>
    </message>
</context>
<context>
    <name>DeliveryOut</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>First promised</source>
        <translation>最初承诺</translation>
    </message>
    <message>
        <source>Promised last</source>
        <translation>最近承诺</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Slip in days</source>
        <translation>晚几天</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>谁负责</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>哪一方</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tell the client by</source>
        <translation>最晚告知客户</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>交付清单</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>付款承诺</translation>
    </message>
    <message>
        <source>Due payments</source>
        <translation>待回款</translation>
    </message>
</context>
<context>
    <name>DeliveryView</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State: being delivered</source>
        <translation>状态：交付中</translation>
    </message>
    <message>
        <source>State: before signing</source>
        <translation>状态：签约前</translation>
    </message>
    <message>
        <source>State: delivered</source>
        <translation>状态：已交付</translation>
    </message>
    <message>
        <source>State: signed, no milestones</source>
        <translation>状态：已签，没有节点</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>登记回款</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Delay radar…</source>
        <translation>交期雷达…</translation>
    </message>
    <message>
        <source>Suppliers…</source>
        <translation>供应商…</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>导出这个列表…</translation>
    </message>
    <message>
        <source>Show or hide the payments (F8)</source>
        <translation>显示或收起待回款（F8）</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>Open a dot to enter its date; what is later than planned joins today&apos;s plan</source>
        <translation>点节点填实际日期；晚于计划会进今日计划</translation>
    </message>
    <message>
        <source>Only late ones {count}</source>
        <translation>只看晚了的 {count}</translation>
    </message>
    <message>
        <source>Nothing is late</source>
        <translation>没有晚的</translation>
    </message>
    <message>
        <source>Nothing is being delivered. Milestones begin when a deal is signed, or on its page</source>
        <translation>没有交付中的项目。签约时排定节点，也可以在项目页添加</translation>
    </message>
    <message>
        <source>No open deal has milestones</source>
        <translation>没有带节点的未签项目</translation>
    </message>
    <message>
        <source>Nothing was delivered in the last 12 months</source>
        <translation>近 12 个月没有交付完的项目</translation>
    </message>
    <message>
        <source>Every deal signed in the last 12 months has milestones</source>
        <translation>近 12 个月签的项目都有节点</translation>
    </message>
    <message numerus="yes">
        <source>%n being delivered · {amount}   due {due}</source>
        <translation>
            <numerusform>交付中 %n 单 · {amount}   待回款 {due}</numerusform>
        </translation>
    </message>
    <message>
        <source>due {due}</source>
        <translation>待回款 {due}</translation>
    </message>
    <message>
        <source>{milestone}…</source>
        <translation>{milestone}…</translation>
    </message>
    <message>
        <source>Happened today</source>
        <translation>今天完成</translation>
    </message>
    <message>
        <source>Chase today (C)</source>
        <translation>今天催（C）</translation>
    </message>
    <message>
        <source>The client was told</source>
        <translation>已告知客户</translation>
    </message>
    <message>
        <source>New milestone…</source>
        <translation>新节点…</translation>
    </message>
    <message>
        <source>New supplier order…</source>
        <translation>新外委订单…</translation>
    </message>
    <message>
        <source>Over time… (G)</source>
        <translation>时间图… (G)</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Record a payment…</source>
        <translation>登记回款…</translation>
    </message>
    <message>
        <source>Chase the payment today</source>
        <translation>今天催款</translation>
    </message>
    <message>
        <source>They promised to pay…</source>
        <translation>对方答应付款…</translation>
    </message>
</context>
<context>
    <name>Demand</name>
    <message>
        <source>{number} visits</source>
        <translation>{number} 次拜访</translation>
    </message>
    <message>
        <source>{number} calls</source>
        <translation>{number} 通电话</translation>
    </message>
    <message>
        <source>{gap} short. {orders} and {contacts} are too few to tell what that takes.</source>
        <translation>还差 {gap}。{orders}、{contacts}太少，说不准要做多少。</translation>
    </message>
    <message>
        <source>{gap} short. Your average order is {average} and takes you {each}. To close the gap it takes {orders}: {contacts}.</source>
        <translation>还差 {gap}。你平均每单 {average}，每单约需 {each}。补上缺口要 {orders}：{contacts}。</translation>
    </message>
    <message>
        <source>No working day is left for that.</source>
        <translation>已经没有剩余的工作日了。</translation>
    </message>
    <message numerus="yes">
        <source>That is {a_day} a day over the %n working day(s) left.</source>
        <translation>
            <numerusform>剩下 %n 个工作日，每天 {a_day}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is {a_day} a day over its %n working day(s).</source>
        <translation>
            <numerusform>期内 %n 个工作日，每天 {a_day}。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is for the one working day left.</source>
        <translation>都要放在剩下的 1 个工作日里。</translation>
    </message>
    <message>
        <source>This rests on your last year: {orders} worth {amount} from {contacts}.</source>
        <translation>依据你最近一年：{contacts}签下 {orders}，共 {amount}。</translation>
    </message>
    <message>
        <source>This rests on your records since {day}: {orders} worth {amount} from {contacts}.</source>
        <translation>依据{day}以来的记录：{contacts}签下 {orders}，共 {amount}。</translation>
    </message>
    <message>
        <source>{gap} short. An order brings {average}, and {conversion} of the visitors buy. To close the gap it takes {orders}: {visitors}.</source>
        <translation>还差 {gap}。客单价 {average}，转化率 {conversion}。补上缺口要 {orders}：{visitors}。</translation>
    </message>
    <message numerus="yes">
        <source>That is {orders} and {visitors} a day over the %n day(s) left.</source>
        <translation>
            <numerusform>剩下 %n 天，每天 {orders}、{visitors}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is {orders} and {visitors} a day over its %n day(s).</source>
        <translation>
            <numerusform>期内 %n 天，每天 {orders}、{visitors}。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is for the one day left.</source>
        <translation>都要放在剩下的 1 天里。</translation>
    </message>
    <message>
        <source>This rests on {period}: {orders} worth {amount} from {visitors}.</source>
        <translation>依据{period}：{visitors}成交 {orders}，共 {amount}。</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{number} call</source>
        <translation>{number} 通电话</translation>
    </message>
    <message>
        <source>{number} visit</source>
        <translation>{number} 次拜访</translation>
    </message>
    <message>
        <source>{number} order</source>
        <translation>{number} 单</translation>
    </message>
    <message>
        <source>{number} orders</source>
        <translation>{number} 单</translation>
    </message>
    <message>
        <source>{number} visitor</source>
        <translation>{number} 位访客</translation>
    </message>
    <message>
        <source>{number} visitors</source>
        <translation>{number} 位访客</translation>
    </message>
    <message>
        <source>They take {taken} hours, and {free} are free beside what is planned. Orders are counted whole here: by your rates the free hours bring about {reachable} on the average, no less than the gap.</source>
        <translation>共需 {taken} 小时，除已安排的之外有 {free} 小时。这里订单按整单算：按你的比率，空出的时间平均能带来约 {reachable}，够补上缺口。</translation>
    </message>
    <message>
        <source>They take {taken} hours, and {free} are free beside what is planned: it does not all fit. What fits would bring about {reachable}; {rest} would stay open.</source>
        <translation>共需 {taken} 小时，除已安排的之外只有 {free} 小时，排不下全部。能排下的大约带来 {reachable}，仍差 {rest}。</translation>
    </message>
    <message>
        <source>They take {taken} hours, and none is free beside what is planned: the whole gap of {rest} would stay open.</source>
        <translation>共需 {taken} 小时，除已安排的之外没有空出的时间，{rest} 的缺口补不上。</translation>
    </message>
    <message>
        <source>They take {taken} of the {free} hours that are free beside what is planned.</source>
        <translation>共需 {taken} 小时，除已安排的之外有 {free} 小时可用。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Sales Planner</source>
        <translation>销售计划本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What you typed is not kept yet</source>
        <translation>写下的还没保存</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace {file}?</source>
        <translation>替换 {file}？</translation>
    </message>
    <message>
        <source>A file of this name is already there.</source>
        <translation>这里已有同名文件</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>DiscountField</name>
    <message>
        <source>off the total: an amount or 5%</source>
        <translation>从总额里减：金额、5% 或 95折</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Undo the whole import</source>
        <translation>撤销整次导入</translation>
    </message>
    <message>
        <source>Show the rows that could not be read</source>
        <translation>打开读不了的行</translation>
    </message>
    <message numerus="yes">
        <source>facts of %n client(s)</source>
        <translation>
            <numerusform>补充 %n 家客户的资料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>更新 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>已有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>读不了 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved with their reasons: {file}</source>
        <translation>已连同原因保存：{file}</translation>
    </message>
    <message>
        <source>Something was changed since; use Undo in the Edit menu</source>
        <translation>之后又有改动，请用编辑菜单里的撤销</translation>
    </message>
    <message>
        <source>The import was undone. Nothing of it was kept</source>
        <translation>已撤销整次导入，什么都没有留下</translation>
    </message>
</context>
<context>
    <name>DormantForm</name>
    <message>
        <source>Let {name} rest</source>
        <translation>让「{name}」休眠</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>On that day it comes back for a next step; empty: until you say so</source>
        <translation>到那天会再提醒安排下一步；不填则一直休眠</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>Due payments</source>
        <translation>待回款</translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message>
        <source>No payment is due</source>
        <translation>没有待回款</translation>
    </message>
    <message>
        <source>All payments…</source>
        <translation>全部回款…</translation>
    </message>
    <message>
        <source>Due payments</source>
        <translation>待回款</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>没有日期</translation>
    </message>
    <message numerus="yes">
        <source>%n more, {total}, from {day}</source>
        <translation>
            <numerusform>另有 %n 笔 {total}，{day} 起</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>All ›</source>
        <translation>全部 ›</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Possible duplicates</source>
        <translation>可能重复的客户</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>May be the same as</source>
        <translation>可能和它是同一家</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一家</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>No two clients look the same</source>
        <translation>没有看起来相同的客户</translation>
    </message>
</context>
<context>
    <name>EaseForm</name>
    <message>
        <source>Make room</source>
        <translation>帮我挪</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>挪走</translation>
    </message>
    <message>
        <source>Everything with a time is agreed or comes first: only other times help.</source>
        <translation>排了时间的都已约好或要先做，只能换时间。</translation>
    </message>
    <message>
        <source>Other times…</source>
        <translation>换时间…</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} · to {day}</source>
        <translation>{minutes} · 挪到{day}</translation>
    </message>
    <message>
        <source>{hours} h too much planned. What may go?</source>
        <translation>多排了 {hours} 小时，哪些可以挪？</translation>
    </message>
    <message>
        <source>Then the day holds: {hours} h to spare</source>
        <translation>这样就排得下，还空 {hours} 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved, the day has room again</source>
        <translation>
            <numerusform>已挪走 %n 件，这天排得下了</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnlargedChart</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture...</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>View data</source>
        <translation>查看数据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Enter figures</source>
        <translation>录入数据</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Before (Ctrl+PgUp)</source>
        <translation>往前（Ctrl+PgUp）</translation>
    </message>
    <message>
        <source>After (Ctrl+PgDn)</source>
        <translation>往后（Ctrl+PgDn）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>One entry stands for</source>
        <translation>一个数代表</translation>
    </message>
    <message>
        <source>Source or channel</source>
        <translation>来源或渠道</translation>
    </message>
    <message>
        <source>Type and press Enter, or paste from a spreadsheet, with or without dates and headings. What is not known stays empty.</source>
        <translation>直接输入，回车到下一格；也可以从表格粘贴，带不带日期和表头都行。不知道的就空着。</translation>
    </message>
    <message>
        <source>A week counts for the month that its Thursday is in</source>
        <translation>一周算在它的星期四所在的月份</translation>
    </message>
    <message>
        <source>This week counts in its month from its last working day on</source>
        <translation>本周到最后一个工作日才计入当月</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are of days that are not shown here; they are kept too.</source>
        <translation>
            <numerusform>%n 个数属于没显示的日期，也一并保存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of days that are not shown here could not be read.</source>
        <translation>
            <numerusform>没显示的日期里有 %n 个数读不出来。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) lie beyond the table and are left out.</source>
        <translation>
            <numerusform>%n 个数超出表格，没有录入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among your figures, left out: {names}.</source>
        <translation>不在你的指标里，没有录入：{names}。</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>另一个…</translation>
    </message>
    <message>
        <source>Its name, such as search or a channel</source>
        <translation>名称，例如搜索，或某个渠道</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are far from the usual. Keep them?</source>
        <translation>
            <numerusform>%n 个数跟平常差得多，没错？</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>没错，保存</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) entered</source>
        <translation>
            <numerusform>已录入 %n 个数</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Every</name>
    <message>
        <source>Day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>每月</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Contacts I started</source>
        <translation>我主动的联系</translation>
    </message>
    <message>
        <source>Contacts with progress</source>
        <translation>「有进展」的联系</translation>
    </message>
    <message>
        <source>Neglected clients</source>
        <translation>久未联系的客户</translation>
    </message>
    <message>
        <source>Planned and done</source>
        <translation>计划内完成</translation>
    </message>
    <message>
        <source>Follow-ups on their day</source>
        <translation>跟进按时完成</translation>
    </message>
    <message>
        <source>Moved three times or more</source>
        <translation>顺延三次以上</translation>
    </message>
    <message>
        <source>Promises kept on time</source>
        <translation>承诺按时兑现</translation>
    </message>
    <message>
        <source>New deals past the first stage</source>
        <translation>新项目走出第一阶段</translation>
    </message>
    <message>
        <source>Days from start to signature</source>
        <translation>从立项到签约</translation>
    </message>
    <message>
        <source>Days in a stage</source>
        <translation>阶段停留</translation>
    </message>
    <message>
        <source>Expected close moved later</source>
        <translation>预计签约推后</translation>
    </message>
    <message>
        <source>Milestones on time</source>
        <translation>交付节点按时</translation>
    </message>
    <message>
        <source>Prices noted</source>
        <translation>记下的价格</translation>
    </message>
    <message>
        <source>Market and competitor notes</source>
        <translation>行情与同行记录</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>突发问题</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Figures entered</source>
        <translation>录入的数据</translation>
    </message>
    <message>
        <source>Work that was not mine</source>
        <translation>不归我的活</translation>
    </message>
    <message>
        <source>Hours recorded</source>
        <translation>记录的工时</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>上期 {value}</translation>
    </message>
    <message>
        <source>aim {value}</source>
        <translation>目标 {value}</translation>
    </message>
    <message>
        <source>too few cases to tell</source>
        <translation>次数太少，还说不准</translation>
    </message>
    <message>
        <source>no more than chance brings</source>
        <translation>在正常波动之内</translation>
    </message>
    <message>
        <source>more than chance brings</source>
        <translation>变化明显</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) each</source>
        <translation>
            <numerusform>前后各 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Self-review {period}</source>
        <translation>{period}自评</translation>
    </message>
</context>
<context>
    <name>ExpectForm</name>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>ExtrasField</name>
    <message>
        <source>I promised</source>
        <translation>我答应对方</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方答应我</translation>
    </message>
    <message>
        <source>Market news</source>
        <translation>行情与同行</translation>
    </message>
    <message>
        <source>Question passed up</source>
        <translation>请示上级</translation>
    </message>
    <message>
        <source>Feedback for management</source>
        <translation>给公司的意见</translation>
    </message>
    <message>
        <source>Small order signed</source>
        <translation>签了小单</translation>
    </message>
    <message>
        <source>Agreement signed</source>
        <translation>签了协议</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>They got in touch</source>
        <translation>对方主动联系</translation>
    </message>
    <message>
        <source>Else it counts as a contact that I started</source>
        <translation>不选则算作我主动联系</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Contact rhythm</source>
        <translation>联系周期</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>拜访时间</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Part in the decision</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Messaging ID</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>暂不打扰到</translation>
    </message>
    <message>
        <source>Why it is quiet</source>
        <translation>暂不打扰的原因</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>隶属于</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Number elsewhere</source>
        <translation>外部编号</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What the records say</source>
        <translation>记录里的事实</translation>
    </message>
    <message>
        <source>Reading the figures…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>No records in this time</source>
        <translation>这段时间没有记录</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Quarter before</source>
        <translation>上季</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Target {value}</source>
        <translation>目标 {value}</translation>
    </message>
    <message>
        <source>{spent} of {free} h</source>
        <translation>{spent}/{free} 小时</translation>
    </message>
    <message>
        <source>Done items that have another owner, or {tag} in their title or note</source>
        <translation>已完成的、标为别人的事，或标题、备注里有 {tag} 的</translation>
    </message>
    <message>
        <source>Lost because of</source>
        <translation>流失原因</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>{metric} on {day}</source>
        <translation>{day} {metric}</translation>
    </message>
    <message>
        <source>{metric} in {period}</source>
        <translation>{period}的{metric}</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>Something went wrong; the last step did not happen. The rest is safe.</source>
        <translation>出了点问题，刚才这一步没有生效。其他内容都在</translation>
    </message>
    <message>
        <source>Report without any of your data</source>
        <translation>不含你的数据的报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>a number in these words</source>
        <translation>这段话里的数字</translation>
    </message>
    <message>
        <source>{metric}: target</source>
        <translation>{metric}的目标</translation>
    </message>
    <message>
        <source>{metric}: attainment</source>
        <translation>{metric}的完成率</translation>
    </message>
    <message>
        <source>{metric}: still needed</source>
        <translation>{metric}还差</translation>
    </message>
    <message>
        <source>{metric}: needed a working day</source>
        <translation>{metric}每个工作日还需</translation>
    </message>
    <message>
        <source>{metric}: period before</source>
        <translation>{metric}的上期</translation>
    </message>
    <message>
        <source>{metric}: last year</source>
        <translation>{metric}的去年同期</translation>
    </message>
    <message>
        <source>{metric}: change against last year</source>
        <translation>{metric}的同比</translation>
    </message>
    <message>
        <source>share of working days gone</source>
        <translation>时间进度</translation>
    </message>
    <message>
        <source>working days left</source>
        <translation>剩余工作日</translation>
    </message>
    <message>
        <source>working days of the next period</source>
        <translation>下期工作日</translation>
    </message>
    <message>
        <source>visits planned for it</source>
        <translation>下期已排拜访</translation>
    </message>
    <message>
        <source>deals past the expected close</source>
        <translation>过了预计成交日的项目</translation>
    </message>
    <message>
        <source>deals long in their stage</source>
        <translation>在阶段停留过久的项目</translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <source>Edit figure</source>
        <translation>编辑指标</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>新指标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Visitors, conversion, stay …</source>
        <translation>访客、转化率、停留时间…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>One entry stands for</source>
        <translation>一个数代表</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Shop back office, hotel system …</source>
        <translation>店铺后台、酒店系统…</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Who or what is counted, and what is not</source>
        <translation>算谁、算什么，不算什么</translation>
    </message>
    <message>
        <source>Targets and settings that name it follow a new name.</source>
        <translation>改名后，用到它的目标和设置会一起改。</translation>
    </message>
    <message>
        <source>not computed, typed each time</source>
        <translation>不计算，每次录入</translation>
    </message>
    <message>
        <source>What one of it is: people, orders, nights, pieces</source>
        <translation>数的是什么：人、单、间夜、件</translation>
    </message>
    <message>
        <source>0.09 is read as 0.09{unit}, 9 as 9{unit}</source>
        <translation>0.09 读作 0.09{unit}，9 读作 9{unit}</translation>
    </message>
    <message>
        <source>A rate needs its unit: without one 0.09 may be 0.09% or 9%</source>
        <translation>比率要有单位：没有单位，0.09 可能是 0.09%，也可能是 9%</translation>
    </message>
</context>
<context>
    <name>FigureImport</name>
    <message>
        <source>Figures from a spreadsheet</source>
        <translation>从表格导入数据</translation>
    </message>
    <message>
        <source>Replace numbers that are there already</source>
        <translation>已有的数用新的替换</translation>
    </message>
    <message>
        <source>A column of dates and a column for each figure, headed like “Visitors (people)” or “Conversion (%)”, and a channel where there is one; or a row for each number: date, figure, value, unit, channel</source>
        <translation>一列日期，每个指标一列，表头写成「访客（人）」「转化率（%）」，有渠道就加一列渠道；或者每个数一行：日期、指标、数值、单位、渠道</translation>
    </message>
    <message>
        <source>with a column of products, what each channel took of each</source>
        <translation>带「产品」一列时，记为各渠道各产品的成交</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Source or channel</source>
        <translation>来源或渠道</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message numerus="yes">
        <source>Take %n value(s)</source>
        <translation>
            <numerusform>导入 %n 个数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new figure(s): {names}</source>
        <translation>
            <numerusform>%n 个新指标：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are there already</source>
        <translation>
            <numerusform>%n 行已经有了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ from those there already, which stay unless replaced</source>
        <translation>
            <numerusform>有 %n 个数和已有的不同，保持已有的；勾选替换才会改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and come back as a file</source>
        <translation>
            <numerusform>%n 行读不了，会另存成文件给你改</numerusform>
        </translation>
    </message>
    <message>
        <source>new figure</source>
        <translation>新指标</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) taken over</source>
        <translation>
            <numerusform>已导入 %n 个数</numerusform>
        </translation>
    </message>
    <message>
        <source>rows to mend: {file}</source>
        <translation>要改的行：{file}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{what} {value}, usually about {usual}</source>
        <translation>{what} {value}，平常约 {usual}</translation>
    </message>
    <message>
        <source>{what} {value}, but its two figures come to {computed}</source>
        <translation>{what} {value}，但按它的两项算出来是 {computed}</translation>
    </message>
    <message>
        <source>nothing entered for {period}</source>
        <translation>{period} 还没有录入</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>最新值</translation>
    </message>
    <message>
        <source>{period} {value}, entered by source or channel: nothing for the whole</source>
        <translation>{period} {value}，是按来源或渠道录入的，整体没有单独录入</translation>
    </message>
    <message>
        <source>The days are added up: visitors, calls, amounts.</source>
        <translation>各天相加：访客、电话、金额。</translation>
    </message>
    <message>
        <source>Each day has the same weight: seconds on a page, a daily average.</source>
        <translation>每天同样分量的平均：停留时间、日均数。</translation>
    </message>
    <message>
        <source>One figure&apos;s sum divided by another&apos;s: conversion is buyers ÷ visitors of the whole month.</source>
        <translation>两项的合计相除：转化率 = 整月的买家 ÷ 整月的访客。</translation>
    </message>
    <message>
        <source>The last number counts: followers, stock, a price.</source>
        <translation>以最后一个数为准：粉丝数、库存、价格。</translation>
    </message>
    <message>
        <source>money ({sign})</source>
        <translation>金额（{sign}）</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>单</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>间夜</translation>
    </message>
    <message>
        <source>views</source>
        <translation>次</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>次点击</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>views/visitor</source>
        <translation>页/人</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Figures of my own</source>
        <translation>我的指标</translation>
    </message>
    <message>
        <source>Visitors, conversion, occupancy: what you follow beside what the program counts itself. They stand in Progress, targets and the summary like all others.</source>
        <translation>访客、转化率、入住率：程序自己不计数、而你要看的指标。它们和其他指标一样出现在业绩进度、目标和总结里。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Enter figures…</source>
        <translation>录入数据…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>由什么算出</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>No figures of your own yet. Add visitors, conversion, occupancy, or whatever your work is measured by</source>
        <translation>还没有自己的指标。添加访客、转化率、入住率，或你的工作看的任何数</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 个指标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresOut</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source or channel</source>
        <translation>来源或渠道</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标数据</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Where the paper lies</source>
        <translation>文件在哪里</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Link a file…</source>
        <translation>关联文件…</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Not where it was</source>
        <translation>文件不在原处</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>重新定位…</translation>
    </message>
    <message>
        <source>Link a file</source>
        <translation>关联文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Where is “{name}” now?</source>
        <translation>「{name}」现在在哪里？</translation>
    </message>
    <message>
        <source>Link to “{name}” taken away</source>
        <translation>已取消关联「{name}」</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Figures of my own</source>
        <translation>我的指标数据</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Drop an Excel, CSV or contact card file here, choose one, or paste a table</source>
        <translation>把 Excel、CSV 或名片文件拖到这里，或者选择文件、粘贴表格</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Headers in row</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>This looks like a list of {other}, and would be read as {kind}.</source>
        <translation>这看起来是一份{other}清单，现在会按{kind}读入。</translation>
    </message>
    <message>
        <source>Read as {other}</source>
        <translation>按{other}读入</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Sales Planner</source>
        <translation>销售计划本</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Books (*.db)</source>
        <translation>数据文件 (*.db)</translation>
    </message>
    <message>
        <source>Copied and verified: {path}</source>
        <translation>已备份并核对：{path}</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>已恢复。</translation>
    </message>
    <message>
        <source>The book before is kept as {path}.</source>
        <translation>原来的数据保存为 {path}。</translation>
    </message>
    <message>
        <source>Export everything into a folder</source>
        <translation>全部导出到文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {folder}; private notes are among them</source>
        <translation>
            <numerusform>%n 个文件写到了 {folder}，其中有私人备注</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the demo data…</source>
        <translation>正在生成演示数据…</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Project type</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Expected close: all</source>
        <translation>预计签约：全部</translation>
    </message>
    <message>
        <source>This month or past</source>
        <translation>本月或已过</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Line: all</source>
        <translation>业务：全部</translation>
    </message>
    <message>
        <source>Which open deals</source>
        <translation>哪些在谈项目</translation>
    </message>
    <message>
        <source>Filter deals</source>
        <translation>筛选项目</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>At risk {count}</source>
        <translation>需关注 {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) need attention</source>
        <translation>
            <numerusform>%n 个项目需关注</numerusform>
        </translation>
    </message>
    <message>
        <source>Warnings put aside: {count} ({share} % of all)</source>
        <translation>已搁置的提醒：{count} 条（占全部 {share}%）</translation>
    </message>
    <message>
        <source>All open deals</source>
        <translation>在谈：全部</translation>
    </message>
    <message>
        <source>Without those left alone</source>
        <translation>不含暂不提醒的</translation>
    </message>
    <message>
        <source>Kept quiet</source>
        <translation>暂不提醒的</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>已推迟的</translation>
    </message>
    <message>
        <source>Warnings put aside…</source>
        <translation>已搁置的提醒…</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Filter clients</source>
        <translation>筛选客户</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Buys</source>
        <translation>进货</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Not checked for long</source>
        <translation>很久没核对</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Less than half</source>
        <translation>不到一半</translation>
    </message>
    <message>
        <source>Less than three quarters</source>
        <translation>不到四分之三</translation>
    </message>
    <message>
        <source>Not all</source>
        <translation>不全</translation>
    </message>
    <message>
        <source>Known of them</source>
        <translation>资料完整度</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> day(s)</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Not contacted for</source>
        <translation>多久没联系</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Title, client or deal</source>
        <translation>标题、客户或项目</translation>
    </message>
    <message>
        <source>Filter the day</source>
        <translation>筛选这一天</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this report</source>
        <translation>在报告里查找</translation>
    </message>
    <message>
        <source>The place before (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>The next place (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>第 {number} 处，共 {all} 处</translation>
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>什么问题</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>看哪个数</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应达到</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>怎么改</translation>
    </message>
    <message>
        <source>The supervisor may see it in the summary</source>
        <translation>可带进总结，给上级看</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>FirstThing</name>
    <message>
        <source>Something else</source>
        <translation>另外一件</translation>
    </message>
    <message>
        <source>Another first thing</source>
        <translation>另一件先做的事</translation>
    </message>
</context>
<context>
    <name>FocusCard</name>
    <message>
        <source>Add a focus point</source>
        <translation>加一个重点</translation>
    </message>
    <message>
        <source>At most three, each with a number and a day. They go into the plan and are looked at next time.</source>
        <translation>最多三个，各有一个数、一个日期。会进计划，下次一起看。</translation>
    </message>
    <message>
        <source>Focus points</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>修改：{what}</translation>
    </message>
    <message>
        <source>Add a number or a day, and it can be looked at next time</source>
        <translation>加一个数或日期，下次才好核对</translation>
    </message>
</context>
<context>
    <name>FocusForm</name>
    <message>
        <source>Focus point for {period}</source>
        <translation>{period}的重点</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>重点是什么</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>用什么数来看</translation>
    </message>
    <message>
        <source>To reach</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>By</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>Without a number or a day it cannot be checked</source>
        <translation>没有数也没有日期，就无法核对</translation>
    </message>
    <message>
        <source>The supervisor may see it in the summary</source>
        <translation>可带进总结，给上级看</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Followup</name>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Late since {time}</source>
        <translation>{time} 已过</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without contact</source>
        <translation>
            <numerusform>%n 天未联系</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact soon</source>
        <translation>该联系了</translation>
    </message>
    <message numerus="yes">
        <source>Contact every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天联系一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past</source>
        <translation>
            <numerusform>已超 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today at the latest</source>
        <translation>最晚今天</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Dormant until {day}</source>
        <translation>休眠，{day}再提醒</translation>
    </message>
    <message>
        <source>Quiet until {day}</source>
        <translation>安静到 {day}</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>要跟进</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>该联系了</translation>
    </message>
    <message>
        <source>Neglected</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>安静中</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With a next step that is overdue, today&apos;s or in the next 7 days</source>
        <translation>下一步已逾期、在今天或七天内</translation>
    </message>
    <message>
        <source>Nothing is planned with them</source>
        <translation>还没安排下一步</translation>
    </message>
    <message>
        <source>The time between two contacts is nearly over</source>
        <translation>联系周期快到了</translation>
    </message>
    <message>
        <source>Not contacted for longer than their rhythm allows</source>
        <translation>超过联系周期还没联系</translation>
    </message>
    <message>
        <source>Left alone until a day, for a reason</source>
        <translation>有原因，暂不打扰到某一天</translation>
    </message>
    <message>
        <source>By next step</source>
        <translation>按下一步日期排序</translation>
    </message>
    <message>
        <source>By last contact</source>
        <translation>按最近联系排序</translation>
    </message>
    <message>
        <source>By grade</source>
        <translation>按等级排序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称排序</translation>
    </message>
    <message>
        <source>By open amount</source>
        <translation>按在谈金额排序</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区排序</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按状态排序</translation>
    </message>
    <message>
        <source>By last order</source>
        <translation>按最近订单排序</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By industry</source>
        <translation>按行业</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>By tags</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By the day facts were checked</source>
        <translation>按核对日期</translation>
    </message>
    <message>
        <source>By facts known</source>
        <translation>按资料完整度</translation>
    </message>
</context>
<context>
    <name>FollowupsScreen</name>
    <message>
        <source>Choose a client on the left</source>
        <translation>在左边选一个客户</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>No clients yet. Import from Excel, or add one</source>
        <translation>还没有客户。从 Excel 导入，或先记一个</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>记录…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>下一步…</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>This list has no clients to export.</source>
        <translation>这份名单里没有可导出的客户。</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Saved on this computer</source>
        <translation>已保存在这台电脑</translation>
    </message>
    <message>
        <source>Go to Progress</source>
        <translation>去进度页</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Backup {day} {time}</source>
        <translation>备份 {day} {time}</translation>
    </message>
    <message>
        <source>Due payment</source>
        <translation>待回款</translation>
    </message>
    <message>
        <source>{report} due {day} {time}</source>
        <translation>{report} {day} {time} 前</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>还有 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>less than an hour left</source>
        <translation>不到 1 小时</translation>
    </message>
    <message>
        <source>the draft is ready</source>
        <translation>草稿已备好</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past the deadline</source>
        <translation>
            <numerusform>已过截止 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>past the deadline</source>
        <translation>已过截止时间</translation>
    </message>
    <message>
        <source>Nearest deadline: {what}</source>
        <translation>最近期限：{what}</translation>
    </message>
    <message>
        <source>Today&apos;s figures entered: {done}/{all} channels</source>
        <translation>今日数据已录 {done}/{all} 渠道</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>Nothing is recorded of {period}</source>
        <translation>{period}没有任何记录</translation>
    </message>
    <message>
        <source>chance of the target: {chance}</source>
        <translation>达成可能：{chance}</translation>
    </message>
    <message>
        <source>Done {done}, no target</source>
        <translation>已完成 {done}，没有目标</translation>
    </message>
    <message>
        <source>Done {done} of {target}, {gap} missing</source>
        <translation>已完成 {done}，目标 {target}，还差 {gap}</translation>
    </message>
    <message>
        <source>Done {done} of {target}</source>
        <translation>已完成 {done}，目标 {target}</translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s) of records and this can be estimated</source>
        <translation>
            <numerusform>再记 %n 天就能估算</numerusform>
        </translation>
    </message>
    <message>
        <source>No target</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>很难</translation>
    </message>
    <message>
        <source>less than 1 in 10</source>
        <translation>不到 1 成</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>很有把握</translation>
    </message>
    <message>
        <source>over 9 in 10</source>
        <translation>9 成以上</translation>
    </message>
    <message>
        <source>About {tenths} in 10</source>
        <translation>约 {tenths} 成</translation>
    </message>
    <message>
        <source>Likely {middle}, 80 % range {span}</source>
        <translation>预计 {middle}，八成把握在 {span}</translation>
    </message>
</context>
<context>
    <name>ForecastStrip</name>
    <message>
        <source>Sure</source>
        <translation>有把握</translation>
    </message>
    <message>
        <source>To push</source>
        <translation>再争取</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部签下</translation>
    </message>
    <message>
        <source>The next three months against target</source>
        <translation>未来三个月与目标</translation>
    </message>
    <message>
        <source>Signed in {month}</source>
        <translation>{month}已签</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>没有目标</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>signed + sure + to push</source>
        <translation>已签 + 有把握 + 再争取</translation>
    </message>
    <message>
        <source>Set a target for the month to see what it takes.</source>
        <translation>先定一个本月目标，就能看到还差多少。</translation>
    </message>
    <message numerus="yes">
        <source>With the %n sure deal(s) you come to {sum}</source>
        <translation>
            <numerusform>只签「有把握」的 %n 单到 {sum}</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed so far: {sum}</source>
        <translation>到现在签了 {sum}</translation>
    </message>
    <message>
        <source>{reached}: the target is reached, {more} over it.</source>
        <translation>{reached}，目标已达成，超出 {more}。</translation>
    </message>
    <message>
        <source>{reached}, {gap} short of the target; {then}</source>
        <translation>{reached}，离目标还差 {gap}；{then}</translation>
    </message>
    <message>
        <source>signing {deal} as well would do it.</source>
        <translation>再签下{deal}就能达成。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>signing any one of {deals} would do it.</source>
        <translation>再签下{deals}任一单就能达成。</translation>
    </message>
    <message>
        <source>signing {deals} together would do it.</source>
        <translation>再签下{deals}就能达成。</translation>
    </message>
    <message>
        <source>with all of them signed {lacking} would be missing: look for new deals.</source>
        <translation>全部签下仍差 {lacking}，要找新项目。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>折算</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>There are changes that are not saved</source>
        <translation>有改动还没保存</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续写</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>The form names amounts in {asked}. They are filled in {currency}, the book&apos;s currency, and not converted.</source>
        <translation>表格里写的币种是 {asked}；填入的金额是账本的币种 {currency}，没有换算。</translation>
    </message>
    <message>
        <source>Tick of the kind of period</source>
        <translation>勾选报告类型</translation>
    </message>
    <message>
        <source>Tick whether a target was met</source>
        <translation>勾选目标是否完成</translation>
    </message>
    <message>
        <source>Work done, in short</source>
        <translation>工作完成情况（简）</translation>
    </message>
    <message>
        <source>Market news</source>
        <translation>市场信息</translation>
    </message>
    <message>
        <source>Deals signed</source>
        <translation>签约项目</translation>
    </message>
    <message>
        <source>Deals lost, with the reasons</source>
        <translation>丢单及原因</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>在谈项目</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均每单金额</translation>
    </message>
    <message>
        <source>Average deal signed</source>
        <translation>平均签约项目金额</translation>
    </message>
    <message>
        <source>Amount of deals lost</source>
        <translation>流失项目额</translation>
    </message>
    <message>
        <source>Amount of open deals</source>
        <translation>在谈项目金额</translation>
    </message>
    <message>
        <source>Amount of the largest client</source>
        <translation>最大客户金额</translation>
    </message>
    <message>
        <source>How much was signed</source>
        <translation>签约情况</translation>
    </message>
    <message>
        <source>How much came in</source>
        <translation>回款情况</translation>
    </message>
    <message>
        <source>Payments overdue</source>
        <translation>逾期未收的款项</translation>
    </message>
    <message>
        <source>Payments due in the next period</source>
        <translation>下期到期的款项</translation>
    </message>
    <message>
        <source>What competitors do</source>
        <translation>竞争对手动态</translation>
    </message>
    <message>
        <source>Complaints and opinions of clients</source>
        <translation>客户投诉与意见</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Campaigns of the period</source>
        <translation>本期的促销活动</translation>
    </message>
    <message>
        <source>What was late in delivery</source>
        <translation>交付延期的事项</translation>
    </message>
    <message>
        <source>Actions against the problems</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>我的姓名</translation>
    </message>
    <message>
        <source>My line of business</source>
        <translation>我的业务</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>期间首日</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>期间末日</translation>
    </message>
    <message>
        <source>Number of the week</source>
        <translation>第几周</translation>
    </message>
    <message>
        <source>First day: the year</source>
        <translation>首日的年份</translation>
    </message>
    <message>
        <source>First day: the month</source>
        <translation>首日的月份</translation>
    </message>
    <message>
        <source>First day: the day</source>
        <translation>首日的日</translation>
    </message>
    <message>
        <source>Last day: the year</source>
        <translation>末日的年份</translation>
    </message>
    <message>
        <source>Last day: the month</source>
        <translation>末日的月份</translation>
    </message>
    <message>
        <source>Last day: the day</source>
        <translation>末日的日</translation>
    </message>
    <message>
        <source>Name of the recipient</source>
        <translation>主管姓名</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Number of the month</source>
        <translation>月份数字</translation>
    </message>
    <message>
        <source>Number of the next month</source>
        <translation>下月是几月</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Period of the report</source>
        <translation>报告期间</translation>
    </message>
    <message>
        <source>Kind of the report: weekly, monthly</source>
        <translation>报告的种类：周报、月报</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>下一期间</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>今天的日期</translation>
    </message>
    <message>
        <source>Day the figures count to</source>
        <translation>数字截至日期</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>报告标题</translation>
    </message>
    <message>
        <source>Month without its year</source>
        <translation>月份（不带年）</translation>
    </message>
    <message>
        <source>Last month without its year</source>
        <translation>上个月（不带年份）</translation>
    </message>
    <message>
        <source>Next month without its year</source>
        <translation>下个月（不带年）</translation>
    </message>
    <message>
        <source>Largest client</source>
        <translation>最大客户</translation>
    </message>
    <message>
        <source>Largest channel</source>
        <translation>最大的渠道</translation>
    </message>
    <message>
        <source>Largest region</source>
        <translation>最大的区域</translation>
    </message>
    <message>
        <source>Largest product</source>
        <translation>最大的产品</translation>
    </message>
    <message>
        <source>Largest line of business</source>
        <translation>最大的业务线</translation>
    </message>
    <message>
        <source>Who, what, when in one line</source>
        <translation>一行落款</translation>
    </message>
    <message>
        <source>Table of figures</source>
        <translation>指标表</translation>
    </message>
    <message>
        <source>Table of deals</source>
        <translation>项目表</translation>
    </message>
    <message>
        <source>Table of deals signed</source>
        <translation>签约项目表</translation>
    </message>
    <message>
        <source>Table of deals lost</source>
        <translation>丢单表</translation>
    </message>
    <message>
        <source>Table of open deals</source>
        <translation>在谈项目表</translation>
    </message>
    <message>
        <source>Table of visits and calls</source>
        <translation>往来表</translation>
    </message>
    <message>
        <source>Table of visits</source>
        <translation>拜访表</translation>
    </message>
    <message>
        <source>Table of calls</source>
        <translation>电话表</translation>
    </message>
    <message>
        <source>Table of clients</source>
        <translation>客户表</translation>
    </message>
    <message>
        <source>Table of products</source>
        <translation>产品表</translation>
    </message>
    <message>
        <source>Table of regions</source>
        <translation>地区表</translation>
    </message>
    <message>
        <source>Table of channels</source>
        <translation>渠道表</translation>
    </message>
    <message>
        <source>Table of campaigns</source>
        <translation>促销活动表</translation>
    </message>
    <message>
        <source>Table of lines of business</source>
        <translation>业务线表</translation>
    </message>
    <message>
        <source>Table of problems</source>
        <translation>问题表</translation>
    </message>
    <message>
        <source>Table of the next period&apos;s plan</source>
        <translation>下期计划表</translation>
    </message>
    <message>
        <source>Table of support needed</source>
        <translation>支持事项表</translation>
    </message>
    <message>
        <source>Table of deals to be signed in the next period</source>
        <translation>下期预计签约项目表</translation>
    </message>
    <message>
        <source>Table of orders</source>
        <translation>订单表</translation>
    </message>
    <message>
        <source>Table of all that was signed</source>
        <translation>签约明细表</translation>
    </message>
    <message>
        <source>Table of complaints</source>
        <translation>客户投诉表</translation>
    </message>
    <message>
        <source>Table of agreements in force</source>
        <translation>有效协议表</translation>
    </message>
    <message>
        <source>Table of agreements newly signed</source>
        <translation>新签协议表</translation>
    </message>
    <message>
        <source>Table of agreements that end soon</source>
        <translation>即将到期协议表</translation>
    </message>
    <message>
        <source>Table of new deals</source>
        <translation>新增项目表</translation>
    </message>
    <message>
        <source>Table of new clients</source>
        <translation>新客户表</translation>
    </message>
    <message>
        <source>Table of payments due and overdue</source>
        <translation>应收款表</translation>
    </message>
    <message>
        <source>Table of payments due in the next period</source>
        <translation>下期应收款表</translation>
    </message>
    <message>
        <source>Table of payments overdue</source>
        <translation>逾期款表</translation>
    </message>
    <message>
        <source>Table of payments received</source>
        <translation>到账回款表</translation>
    </message>
    <message>
        <source>Table of open deals by stage</source>
        <translation>在谈项目按阶段汇总表</translation>
    </message>
    <message>
        <source>Sales by region, channel or product</source>
        <translation>按区域、渠道或产品的销售额</translation>
    </message>
    <message>
        <source>Table of work done</source>
        <translation>工作完成表</translation>
    </message>
    <message>
        <source>Table of the days of the period</source>
        <translation>逐日工作表</translation>
    </message>
    <message>
        <source>Beyond the target</source>
        <translation>与目标差额</translation>
    </message>
    <message>
        <source>Missing to the target</source>
        <translation>距目标还差</translation>
    </message>
    <message>
        <source>More than last period</source>
        <translation>比上期增减</translation>
    </message>
    <message>
        <source>More than last year</source>
        <translation>比去年同期增减</translation>
    </message>
    <message>
        <source>Beyond the target, in percent</source>
        <translation>超出目标的百分比</translation>
    </message>
    <message>
        <source>vs last period</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Target of the next period</source>
        <translation>下期目标</translation>
    </message>
    <message>
        <source>Target of the whole year</source>
        <translation>全年目标</translation>
    </message>
    <message>
        <source>Year to date against the whole year&apos;s target</source>
        <translation>本年累计占全年目标</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>第 {number} 周</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>本年累计</translation>
    </message>
</context>
<context>
    <name>FormulaPage</name>
    <message>
        <source>Visitors and conversion by day</source>
        <translation>每日访客与转化率</translation>
    </message>
    <message>
        <source>Where the change came from</source>
        <translation>变化从哪来</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Note a cause</source>
        <translation>记原因</translation>
    </message>
    <message>
        <source>Where visitors came from</source>
        <translation>访客从哪来</translation>
    </message>
    <message>
        <source>Problems → actions</source>
        <translation>问题 → 动作</translation>
    </message>
    <message>
        <source>No figures of this month yet. Enter what each channel brought, or paste it.</source>
        <translation>这个月还没有数据。录入各渠道的数，或者从表格粘贴。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道表现</translation>
    </message>
    <message>
        <source>Up to {day}, the last whole day; {amount} of today is in Progress already.</source>
        <translation>算到 {day}（最近一个整日）；今天已有 {amount}，进度页已计入。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) of {amount} did not come by a channel day; they have no visitors here.</source>
        <translation>
            <numerusform>另有 %n 笔订单共 {amount} 不来自渠道日数据，没有对应的访客。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are not entered; the mean is of the others.</source>
        <translation>
            <numerusform>有 %n 天没录，日均按其余各天算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without today&apos;s {amount}</source>
        <translation>不含今天的 {amount}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>说不清来源</translation>
    </message>
    <message>
        <source>All visitors</source>
        <translation>全部访客</translation>
    </message>
    <message>
        <source>Nothing open. Try the sliders and save what is worth doing.</source>
        <translation>没有进行中的动作。拖动滑块试算，把值得做的存下来。</translation>
    </message>
    <message numerus="yes">
        <source>All %n actions</source>
        <translation>
            <numerusform>全部 %n 项动作</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Empty. Move a card here, or choose +</source>
        <translation>还没有。把卡片移进来，或点 +</translation>
    </message>
    <message>
        <source>{stage}, fold</source>
        <translation>{stage}，折叠</translation>
    </message>
    <message>
        <source>{stage}, unfold</source>
        <translation>{stage}，展开</translation>
    </message>
</context>
<context>
    <name>FunnelPanel</name>
    <message>
        <source>Project type</source>
        <translation>项目类型</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deals begun in the last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天进入的项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) up to {day}</source>
        <translation>
            <numerusform>截至{day}的 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Deal funnel</source>
        <translation>成交漏斗</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>项目数</translation>
    </message>
</context>
<context>
    <name>GradeForm</name>
    <message numerus="yes">
        <source>Grade {grade} for %n client(s)</source>
        <translation>
            <numerusform>%n 个客户改为 {grade} 级</numerusform>
        </translation>
    </message>
    <message>
        <source>Grade {grade} for “{name}”</source>
        <translation>「{name}」改为 {grade} 级</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) now have grade {grade}</source>
        <translation>
            <numerusform>%n 个客户改为 {grade} 级</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradesForm</name>
    <message>
        <source>What the grades are</source>
        <translation>这些级别是几级客户</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>Grading</name>
    <message>
        <source>below every limit of the rules</source>
        <translation>哪条都没达到</translation>
    </message>
    <message>
        <source>signed {value} in 12 months, at least {limit}</source>
        <translation>近 12 个月签约 {value}，达到 {limit}</translation>
    </message>
    <message>
        <source>open deals of {value}, at least {limit}</source>
        <translation>在谈 {value}，达到 {limit}</translation>
    </message>
    <message>
        <source>{value} orders in 12 months, at least {limit}</source>
        <translation>近 12 个月 {value} 个订单，达到 {limit} 个</translation>
    </message>
</context>
<context>
    <name>HandedIn</name>
    <message>
        <source>{metric}, target</source>
        <translation>{metric}的目标</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>{metric}: {final} in the end, {reported} reported to {day} ({change})</source>
        <translation>{metric}最终 {final}，截至 {day} 上报 {reported}（{change}）</translation>
    </message>
    <message>
        <source>{metric}: reported {reported}, now {now}</source>
        <translation>{metric}：上报 {reported}，现在 {now}</translation>
    </message>
    <message numerus="yes">
        <source>%n after {day} {change}</source>
        <translation>
            <numerusform>{day} 之后 %n 条 {change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entered later {change}</source>
        <translation>
            <numerusform>补录 %n 条 {change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not counted any more {change}</source>
        <translation>
            <numerusform>不再计入 %n 条 {change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed {change}</source>
        <translation>
            <numerusform>改动 %n 条 {change}</numerusform>
        </translation>
    </message>
    <message>
        <source>made of figures that changed</source>
        <translation>由变化了的数字算出</translation>
    </message>
    <message>
        <source>the figure was deleted</source>
        <translation>该指标已删除</translation>
    </message>
    <message numerus="yes">
        <source>%n counted elsewhere</source>
        <translation>
            <numerusform>%n 条改归别处</numerusform>
        </translation>
    </message>
    <message>
        <source>{record}, entered on {day}</source>
        <translation>{record}，{day}录入</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>{column}, sorted upwards</source>
        <translation>{column}，升序</translation>
    </message>
    <message>
        <source>{column}, sorted downwards</source>
        <translation>{column}，降序</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Report today</source>
        <translation>今天上报</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Grade {before} → {after}</source>
        <translation>等级 {before} → {after}</translation>
    </message>
    <message>
        <source>Settled: {what}</source>
        <translation>已解决：{what}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Payment collected</source>
        <translation>回款</translation>
    </message>
</context>
<context>
    <name>HistoryFilterButton</name>
    <message>
        <source>Everything</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Show: {what}</source>
        <translation>显示：{what}</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Orders and payments</source>
        <translation>订单和回款</translation>
    </message>
    <message>
        <source>Promises and questions</source>
        <translation>承诺和请示</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>News and feedback</source>
        <translation>消息和反馈</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等级变化</translation>
    </message>
</context>
<context>
    <name>HolidayPage</name>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Mark days…</source>
        <translation>标记日期…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove my mark</source>
        <translation>去掉我的标记</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Back to the program&apos;s</source>
        <translation>恢复自带的</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>按哪里的假期</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布的</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>No days are marked in this year</source>
        <translation>这一年没有标记</translation>
    </message>
    <message>
        <source>Holidays and leave</source>
        <translation>节假日与请假</translation>
    </message>
    <message>
        <source>{year}: not published yet; the week&apos;s pattern is used.</source>
        <translation>{year} 年还没有公布，按每周的上班日算。</translation>
    </message>
    <message>
        <source>{year}: taken from your file.</source>
        <translation>{year} 年用的是你导入的文件。</translation>
    </message>
    <message>
        <source>{year}: official holidays and make-up days are known.</source>
        <translation>{year} 年按公布的放假和调休安排。</translation>
    </message>
    <message>
        <source>{year}: the nationwide holidays are known; mark those of your state yourself.</source>
        <translation>{year} 年：已有全国性假期；各州各地的请自己标。</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) in all.</source>
        <translation>
            <numerusform>全年 %n 个工作日。</numerusform>
        </translation>
    </message>
    <message>
        <source>Holiday lists (*.json *.csv *.xlsx)</source>
        <translation>节假日文件 (*.json *.csv *.xlsx)</translation>
    </message>
    <message>
        <source>A year&apos;s holidays</source>
        <translation>一年的节假日</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Holidays of {year} taken from the file</source>
        <translation>{year} 年的节假日已从文件导入</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>计划与记录</translation>
    </message>
    <message>
        <source>Import clients</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>导入联系人</translation>
    </message>
    <message>
        <source>Import deals</source>
        <translation>导入项目</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Import activities</source>
        <translation>导入计划与记录</translation>
    </message>
    <message>
        <source>See the clients</source>
        <translation>去看客户</translation>
    </message>
    <message>
        <source>See the deals</source>
        <translation>去看项目</translation>
    </message>
    <message>
        <source>See the progress</source>
        <translation>去看业绩进度</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>去看今日计划</translation>
    </message>
    <message>
        <source>Client name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Client number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Contact name</source>
        <translation>联系人姓名</translation>
    </message>
    <message>
        <source>Deal name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Contact {number}</source>
        <translation>联系人 {number}</translation>
    </message>
    <message>
        <source>Contact {number}&apos;s phone</source>
        <translation>联系人 {number} 的电话</translation>
    </message>
    <message>
        <source>Contact {number}&apos;s role at work</source>
        <translation>联系人 {number} 的职务</translation>
    </message>
    <message>
        <source>Contact {number}&apos;s e-mail</source>
        <translation>联系人 {number} 的邮箱</translation>
    </message>
    <message>
        <source>Last contact on</source>
        <translation>最近联系日期</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Kind of the last contact</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Amount of a new deal</source>
        <translation>项目金额（自动建项目）</translation>
    </message>
    <message>
        <source>Deal number</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Role at work</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Client grade</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>About them</source>
        <translation>了解对方</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>拜访时间</translation>
    </message>
    <message>
        <source>Client type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Contact rhythm in days</source>
        <translation>联系周期（天）</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>暂不打扰到</translation>
    </message>
    <message>
        <source>Why it is quiet</source>
        <translation>暂不打扰的原因</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>代理公司</translation>
    </message>
    <message>
        <source>Agent of</source>
        <translation>代理的客户</translation>
    </message>
    <message>
        <source>Sister companies</source>
        <translation>姐妹公司</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Kept beside</source>
        <translation>另记的说法</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>ERP number</source>
        <translation>ERP 编号</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact&apos;s role at work</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Contact&apos;s first name</source>
        <translation>联系人的名</translation>
    </message>
    <message>
        <source>Contact&apos;s last name</source>
        <translation>联系人的姓</translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Contact&apos;s e-mail</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>Contact&apos;s messaging ID</source>
        <translation>联系人微信</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>第二个电话</translation>
    </message>
    <message>
        <source>Third phone</source>
        <translation>第三个电话</translation>
    </message>
    <message>
        <source>Second e-mail</source>
        <translation>第二个邮箱</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Part in the decision</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Messaging ID</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Won or lost</source>
        <translation>签约或丢单</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>丢单日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Signed or lost on</source>
        <translation>签约或流失日期</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Client&apos;s phone</source>
        <translation>客户电话</translation>
    </message>
    <message>
        <source>Client&apos;s e-mail</source>
        <translation>客户邮箱</translation>
    </message>
    <message>
        <source>Company&apos;s address</source>
        <translation>公司地址</translation>
    </message>
    <message>
        <source>Company&apos;s website</source>
        <translation>公司网址</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>地址第二行</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Reason lost</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>输给谁</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Row in the file</source>
        <translation>原文件行号</translation>
    </message>
    <message>
        <source>Why it was not imported</source>
        <translation>没有导入的原因</translation>
    </message>
    <message>
        <source>To be mended</source>
        <translation>待修改</translation>
    </message>
    <message>
        <source>The list does not say when it was lost; {day} stands for it.</source>
        <translation>原表没写输单日期，暂记为 {day}。</translation>
    </message>
    <message>
        <source>Read as one list: {sheets}.</source>
        <translation>作为一张表读入：{sheets}。</translation>
    </message>
    <message>
        <source>Not read: {sheets}.</source>
        <translation>没有读入：{sheets}。</translation>
    </message>
    <message numerus="yes">
        <source>%n more contradict theirs.</source>
        <translation>
            <numerusform>还有 %n 处与自己的两项数据不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {what} {value}, but {above} / {below} = {computed}.</source>
        <translation>{day}{what} {value}，但 {above} / {below} = {computed}。</translation>
    </message>
    <message>
        <source>This looks like a list of deals. Import it as deals to keep stage, amount and days of each.</source>
        <translation>这看起来是一份项目清单。按项目导入，才能保留每个项目的阶段、金额和日期。</translation>
    </message>
    <message>
        <source>No column says the day; the title does: {days}.</source>
        <translation>没有日期列，日期取自标题：{days}。</translation>
    </message>
    <message>
        <source>Kept in the note: {columns}.</source>
        <translation>记在备注里：{columns}。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) leave their client out; the one above is taken.</source>
        <translation>
            <numerusform>%n 行没有写客户，按上面一行的客户算。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no client and come in without one.</source>
        <translation>
            <numerusform>%n 行没有客户，导入后不属于任何客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have the phone or e-mail of another name and come in beside it: {names}.</source>
        <translation>
            <numerusform>%n 行与另一名称的电话或邮箱相同，已另行导入：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) cannot be read as a number; the note says them as the list does.</source>
        <translation>
            <numerusform>%n 个金额读不成数字，已按原样记在备注里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost deal(s) have no day; the last one the row knows, or today, stands for it.</source>
        <translation>
            <numerusform>%n 个输单没有日期，以该行已知的最后日期或今天代替。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) are in another currency ({currencies}) and come in unchanged.</source>
        <translation>
            <numerusform>%n 个金额是别的币种（{currencies}），按原数导入，未换算。</numerusform>
        </translation>
    </message>
    <message>
        <source>The amounts are those without tax ({column}).</source>
        <translation>金额为不含税金额（{column}）。</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) will be added</source>
        <translation>
            <numerusform>将新增 %n 家客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will be added</source>
        <translation>
            <numerusform>将新增 %n 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) will be added</source>
        <translation>
            <numerusform>将新增 %n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be added</source>
        <translation>
            <numerusform>将新增 %n 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) will be added</source>
        <translation>
            <numerusform>将新增 %n 条计划与记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) will be updated.</source>
        <translation>
            <numerusform>将更新 %n 家客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will be updated.</source>
        <translation>
            <numerusform>将更新 %n 位联系人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) will be updated.</source>
        <translation>
            <numerusform>将更新 %n 个项目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be updated.</source>
        <translation>
            <numerusform>将更新 %n 笔订单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) will be updated.</source>
        <translation>
            <numerusform>将更新 %n 条计划与记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) imported</source>
        <translation>
            <numerusform>已导入 %n 家客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>已导入 %n 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) imported</source>
        <translation>
            <numerusform>已导入 %n 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) imported</source>
        <translation>
            <numerusform>已导入 %n 条计划与记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Told from the file</source>
        <translation>由文件判断</translation>
    </message>
    <message>
        <source>Day first, as 31/12/2026</source>
        <translation>日在前，如 31/12/2026</translation>
    </message>
    <message>
        <source>Month first, as 12/31/2026</source>
        <translation>月在前，如 12/31/2026</translation>
    </message>
    <message>
        <source>Year first, as 2026-12-31</source>
        <translation>年在前，如 2026-12-31</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Choose file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Match columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>Duplicates and problems</source>
        <translation>重复与问题</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Remember this matching for files like this one</source>
        <translation>记住这份对应，下次同样的表直接用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next: match columns</source>
        <translation>下一步：对应列</translation>
    </message>
    <message>
        <source>Next: check duplicates</source>
        <translation>下一步：查重复</translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tables and cards</source>
        <translation>表格和名片</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n 张工作表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查重复</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was imported</source>
        <translation>已停止，没有导入任何内容</translation>
    </message>
</context>
<context>
    <name>Improvement</name>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Each visit</source>
        <translation>每次拜访</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Practised for longer</source>
        <translation>再练一个月</translation>
    </message>
    <message>
        <source>Another took its place</source>
        <translation>换了一个</translation>
    </message>
    <message>
        <source>Become a habit</source>
        <translation>养成了</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>不做了</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) running</source>
        <translation>
            <numerusform>连续 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) running</source>
        <translation>
            <numerusform>连续第 %n 次自评</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Incident</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>新的突发情况</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>我怎么做的</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教训</translation>
    </message>
    <message>
        <source>What to do next time</source>
        <translation>下次怎么做</translation>
    </message>
    <message>
        <source>It happened before</source>
        <translation>以前也发生过</translation>
    </message>
    <message>
        <source>→ {lesson}</source>
        <translation>→ {lesson}</translation>
    </message>
</context>
<context>
    <name>IncidentsDialog</name>
    <message>
        <source>Incidents</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>Find by any word</source>
        <translation>按任何字词查找</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教训</translation>
    </message>
    <message>
        <source>Nothing here. What happens unforeseen is noted here, so that it is found when it happens again.</source>
        <translation>还没有。把没料到的事记在这里，下次再发生时就能找到。</translation>
    </message>
    <message>
        <source>New incident…</source>
        <translation>新的突发情况…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 条突发情况</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateBar</name>
    <message>
        <source>The client was told</source>
        <translation>已告知客户</translation>
    </message>
    <message>
        <source>All ›</source>
        <translation>全部 ›</translation>
    </message>
    <message>
        <source>Delay radar</source>
        <translation>交期雷达</translation>
    </message>
    <message numerus="yes">
        <source>%n more ›</source>
        <translation>
            <numerusform>还有 %n 项 ›</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Save the summary</source>
        <translation>保存总结</translation>
    </message>
    <message>
        <source>One page as a picture, for a chat…</source>
        <translation>一页图片，发到聊天…</translation>
    </message>
    <message>
        <source>Charts as a picture…</source>
        <translation>图表图片…</translation>
    </message>
    <message>
        <source>Plain text…</source>
        <translation>纯文本…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in your own words do not agree with the figures. Save all the same?</source>
        <translation>
            <numerusform>你写的话里有 %n 处与数字不符。仍要保存吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍要保存</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copied with its tables</source>
        <translation>已连表格一起复制</translation>
    </message>
    <message>
        <source>Save the e-mail draft; the report is saved beside it and attached</source>
        <translation>保存邮件草稿；报告存在旁边并作为附件</translation>
    </message>
    <message>
        <source>{file} is already there. Attach it as it is?</source>
        <translation>{file} 已经存在。直接附上这份吗？</translation>
    </message>
    <message>
        <source>You may have changed it since it was saved.</source>
        <translation>保存之后你可能改过它。</translation>
    </message>
    <message>
        <source>Attach it as it is</source>
        <translation>附上现有的这份</translation>
    </message>
    <message>
        <source>Replace it by the report as it is now</source>
        <translation>用现在的报告替换</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总表</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Contact history</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Figures entered</source>
        <translation>录入的数据</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>按业务类别</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按产品</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>按客户</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>By source or channel</source>
        <translation>按来源或渠道</translation>
    </message>
    <message>
        <source>Signed that day</source>
        <translation>当天签约</translation>
    </message>
    <message>
        <source>Signed so far</source>
        <translation>累计签约</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>应达</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>A contact counts once per client, kind and day, when somebody was reached.</source>
        <translation>见到人的，同一客户同一天同一方式只计一次。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Last period and last year: after as many working days.</source>
        <translation>上期与去年：按同样多的工作日。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>项</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未了</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我答应</translation>
    </message>
    <message>
        <source>to me</source>
        <translation>对方答应</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>谁答应</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>答应日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>兑现日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>问谁</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Answer promised by</source>
        <translation>承诺答复</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>处理经过</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>了结日期</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>历时天数</translation>
    </message>
    <message>
        <source>Agreements that end</source>
        <translation>到期协议</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
</context>
<context>
    <name>LetterheadForm</name>
    <message>
        <source>Letterhead and habits of quotes</source>
        <translation>报价单抬头和习惯</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>On English quotes</source>
        <translation>用在英文报价单上</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志图片</translation>
    </message>
    <message>
        <source>At the foot</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>Bank account, tax number, a closing line</source>
        <translation>开户行和账号、税号、一句结尾</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>YYYY, MM, DD are the day&apos;s, NN counts on</source>
        <translation>YYYY、MM、DD 是日期，NN 往下数</translation>
    </message>
    <message>
        <source>Valid for, days</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>税率 %</translation>
    </message>
    <message>
        <source>Unit prices include tax</source>
        <translation>单价含税</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款方式</translation>
    </message>
</context>
<context>
    <name>LevelOrder</name>
    <message>
        <source>Swap target and stretch</source>
        <translation>目标与冲刺对调</translation>
    </message>
    <message>
        <source>Take the stretch away</source>
        <translation>去掉冲刺</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>A stretch lies below its target</source>
        <translation>有冲刺低于目标</translation>
    </message>
    <message>
        <source>Save as it is</source>
        <translation>照样保存</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续填写</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <source>Lines of the quote</source>
        <translation>报价单明细</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Link “{name}” with another client</source>
        <translation>给「{name}」关联客户</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>LinkedCard</name>
    <message numerus="yes">
        <source>All %n linked client(s)…</source>
        <translation>
            <numerusform>全部 %n 个相关客户…</numerusform>
        </translation>
    </message>
    <message>
        <source>Link another client</source>
        <translation>关联另一个客户</translation>
    </message>
    <message>
        <source>Linked clients</source>
        <translation>关联客户</translation>
    </message>
    <message numerus="yes">
        <source>Brought %n client(s)</source>
        <translation>
            <numerusform>转介绍来 %n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>signed {amount} in all</source>
        <translation>累计签约 {amount}</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>去掉关联</translation>
    </message>
</context>
<context>
    <name>LinkedDialog</name>
    <message>
        <source>Linked with {name}</source>
        <translation>「{name}」的相关客户</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Signed in all</source>
        <translation>累计签约</translation>
    </message>
    <message>
        <source>No links any more</source>
        <translation>没有相关客户了</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>That link belongs to another client</source>
        <translation>这条关系属于另一个客户</translation>
    </message>
    <message numerus="yes">
        <source>Took %n link(s) away</source>
        <translation>
            <numerusform>解除了 %n 条关系</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListOut</name>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Client name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Client grade</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>Client status</source>
        <translation>客户状态</translation>
    </message>
    <message>
        <source>Client type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>公司电话</translation>
    </message>
    <message>
        <source>Company email</source>
        <translation>公司邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Contact rhythm in days</source>
        <translation>联系周期（天）</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>上级客户</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Client number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>性格喜好</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>方便的拜访时间</translation>
    </message>
    <message>
        <source>Client birthday</source>
        <translation>客户生日</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Deal name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Deal status</source>
        <translation>项目状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立项日期</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>输给谁</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Deal source</source>
        <translation>商机来源</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Deal number</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>ERP number</source>
        <translation>ERP 编号</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>代理公司</translation>
    </message>
    <message>
        <source>Agent of</source>
        <translation>代理的客户</translation>
    </message>
    <message>
        <source>Sister companies</source>
        <translation>姐妹公司</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Kept beside</source>
        <translation>另记的说法</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>暂不打扰到</translation>
    </message>
    <message>
        <source>Why it is quiet</source>
        <translation>暂不打扰的原因</translation>
    </message>
    <message>
        <source>Contact name</source>
        <translation>联系人姓名</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Decision role</source>
        <translation>决策角色</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
</context>
<context>
    <name>ListOutDialog</name>
    <message>
        <source>Export clients</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>The list ({count})</source>
        <translation>名单全部（{count}）</translation>
    </message>
    <message>
        <source>The chosen ({count})</source>
        <translation>选中的（{count}）</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>With private facts</source>
        <translation>连同私人信息</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Two sheets: the clients, and the people who work there.</source>
        <translation>两张表：客户，和他们的联系人。</translation>
    </message>
    <message>
        <source>Two files: the clients, and beside it the people who work there.</source>
        <translation>两个文件：客户，旁边是他们的联系人。</translation>
    </message>
    <message>
        <source>A card for each person, for the address book of a phone.</source>
        <translation>每位联系人一张名片，可导入手机通讯录。</translation>
    </message>
    <message>
        <source>Cards never hold private facts.</source>
        <translation>名片里从不含私人信息。</translation>
    </message>
    <message>
        <source>Likes, what to avoid, birthdays and private notes go along: mind who gets the file.</source>
        <translation>性格喜好、忌讳、生日和私人备注会一起导出：留意文件交给谁。</translation>
    </message>
    <message>
        <source>Likes, what to avoid, birthdays and notes about people stay here.</source>
        <translation>性格喜好、忌讳、生日和对人的备注留在本机。</translation>
    </message>
    <message>
        <source>Clients {date}</source>
        <translation>客户名单 {date}</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>A new name makes a new client</source>
        <translation>输入新名称会新建客户</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Key {number}</source>
        <translation>按键 {number}</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>为什么改级</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>另外</translation>
    </message>
    <message>
        <source>Every active client keeps one</source>
        <translation>每个在谈客户都留一个下一步</translation>
    </message>
    <message>
        <source>Every visit leaves one</source>
        <translation>每次拜访都留一个下一步</translation>
    </message>
    <message>
        <source>Recorded {name}</source>
        <translation>已记录 {name}</translation>
    </message>
    <message>
        <source>Recorded {name}, next step {when}</source>
        <translation>已记录 {name}，下一步 {when}</translation>
    </message>
    <message>
        <source>Not signed. The order of {amount} was kept by itself</source>
        <translation>没有签约，{amount} 的订单已单独记下</translation>
    </message>
    <message>
        <source>They care about</source>
        <translation>对方关心</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>Contact {name} again</source>
        <translation>再联系 {name}</translation>
    </message>
    <message>
        <source>Edit record: {kind}</source>
        <translation>编辑记录：{kind}</translation>
    </message>
    <message>
        <source>Log {kind}</source>
        <translation>记录{kind}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再联系一次</translation>
    </message>
</context>
<context>
    <name>LostForm</name>
    <message>
        <source>{deal} lost</source>
        <translation>「{deal}」流失</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>选择原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>输给</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Contact again on</source>
        <translation>到哪天再联系</translation>
    </message>
    <message>
        <source>Ask about {deal} again</source>
        <translation>再问问 {deal}</translation>
    </message>
</context>
<context>
    <name>LostReason</name>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Budget gone</source>
        <translation>预算取消</translation>
    </message>
    <message>
        <source>Chose another</source>
        <translation>选了别家</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>没有决定</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>{group}: {what}</source>
        <translation>{group}：{what}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Plan item…</source>
        <translation>计划项…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>记录…</translation>
    </message>
    <message>
        <source>Client…</source>
        <translation>客户…</translation>
    </message>
    <message>
        <source>Deal…</source>
        <translation>项目…</translation>
    </message>
    <message>
        <source>Quote…</source>
        <translation>报价…</translation>
    </message>
    <message>
        <source>Result…</source>
        <translation>业绩…</translation>
    </message>
    <message>
        <source>Campaign or action…</source>
        <translation>活动或动作…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>导出当前内容…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>打开其他数据文件…</translation>
    </message>
    <message>
        <source>Routines…</source>
        <translation>例行…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>筛选本页</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>全部搜索…</translation>
    </message>
    <message>
        <source>Check a text…</source>
        <translation>核对文字…</translation>
    </message>
    <message>
        <source>Possible duplicates…</source>
        <translation>可能重复的客户…</translation>
    </message>
    <message>
        <source>Recently deleted…</source>
        <translation>最近删除…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Show or hide the side pane</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Morning brief…</source>
        <translation>晨会简报…</translation>
    </message>
    <message>
        <source>Plan my day</source>
        <translation>规划今天</translation>
    </message>
    <message>
        <source>Prepare the visit…</source>
        <translation>准备拜访…</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>收工…</translation>
    </message>
    <message>
        <source>Day note…</source>
        <translation>日报…</translation>
    </message>
    <message>
        <source>Leave on the shown day</source>
        <translation>这天请假</translation>
    </message>
    <message>
        <source>Close the week</source>
        <translation>本周小结</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>本月小结</translation>
    </message>
    <message>
        <source>Promises and questions…</source>
        <translation>承诺与请示…</translation>
    </message>
    <message>
        <source>Complaints…</source>
        <translation>投诉…</translation>
    </message>
    <message>
        <source>Agreements…</source>
        <translation>协议…</translation>
    </message>
    <message>
        <source>Support needed…</source>
        <translation>需要的支持…</translation>
    </message>
    <message>
        <source>Incidents…</source>
        <translation>突发情况…</translation>
    </message>
    <message>
        <source>Call queue…</source>
        <translation>外呼队列…</translation>
    </message>
    <message>
        <source>Price notes…</source>
        <translation>价格资料…</translation>
    </message>
    <message>
        <source>Enter figures…</source>
        <translation>录入数据…</translation>
    </message>
    <message>
        <source>Figures of my own…</source>
        <translation>我的指标…</translation>
    </message>
    <message>
        <source>Payments…</source>
        <translation>回款…</translation>
    </message>
    <message>
        <source>Warnings put aside…</source>
        <translation>已搁置的提醒…</translation>
    </message>
    <message>
        <source>Delay radar…</source>
        <translation>交期雷达…</translation>
    </message>
    <message>
        <source>Suppliers…</source>
        <translation>供应商…</translation>
    </message>
    <message>
        <source>Channel by product…</source>
        <translation>渠道 × 产品…</translation>
    </message>
    <message>
        <source>Commission…</source>
        <translation>提成估算…</translation>
    </message>
    <message>
        <source>Study log…</source>
        <translation>学习记录…</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>提醒…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Look at demo data</source>
        <translation>看演示数据</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>MergeContactsDialog</name>
    <message>
        <source>Make one contact of two</source>
        <translation>合并联系人</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条往来</numerusform>
        </translation>
    </message>
    <message>
        <source>Records, promises, parts in deals and notes of both are joined. The value that is not chosen is kept beside the other.</source>
        <translation>两人的往来、承诺、在项目中的角色和备注会合在一起。没选中的值会保留在旁边。</translation>
    </message>
    <message>
        <source>“{name}” is one contact now</source>
        <translation>「{name}」已合并为一位联系人</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Make one client of two</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Records, deals, orders, contacts and notes of both are joined. The value that is not chosen is kept beside the other.</source>
        <translation>两边的往来记录、项目、订单、联系人和备注都会合在一起。没选中的写法会保留在旁边。</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一家</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>联系人 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>往来 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>项目 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>订单 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n 个承诺</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is one client now</source>
        <translation>已合并为「{name}」</translation>
    </message>
    <message>
        <source>Noted: two clients</source>
        <translation>已记下：不是同一家</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Signed</source>
        <translation>签约额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Quantity sold</source>
        <translation>销量</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Deals signed</source>
        <translation>签约项目数</translation>
    </message>
    <message>
        <source>Amount of deals signed</source>
        <translation>签约项目额</translation>
    </message>
    <message>
        <source>Deals lost</source>
        <translation>流失项目数</translation>
    </message>
    <message>
        <source>New deals</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>New agreements</source>
        <translation>新签协议</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Regions with orders</source>
        <translation>覆盖地区</translation>
    </message>
    <message>
        <source>Organisations visited</source>
        <translation>拜访单位</translation>
    </message>
    <message>
        <source>Departments visited</source>
        <translation>拜访部门</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Clients contacted</source>
        <translation>联系过的客户</translation>
    </message>
    <message>
        <source>Overdue follow-ups</source>
        <translation>逾期跟进</translation>
    </message>
    <message>
        <source>Room revenue</source>
        <translation>客房收入</translation>
    </message>
    <message>
        <source>Room nights</source>
        <translation>间夜</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Units shipped</source>
        <translation>出货量</translation>
    </message>
    <message>
        <source>New accounts</source>
        <translation>新开户</translation>
    </message>
    <message>
        <source>Regions covered</source>
        <translation>覆盖地区</translation>
    </message>
</context>
<context>
    <name>MilestoneForm</name>
    <message>
        <source>Milestone of “{deal}”</source>
        <translation>「{deal}」的节点</translation>
    </message>
    <message>
        <source>New milestone of “{deal}”</source>
        <translation>「{deal}」的新节点</translation>
    </message>
    <message>
        <source>Supplier: {name}</source>
        <translation>供应商：{name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>谁负责</translation>
    </message>
    <message>
        <source>At whose side</source>
        <translation>在哪一方</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Dates promised so far</source>
        <translation>承诺过的日期</translation>
    </message>
    <message>
        <source>Nobody has promised a date yet.</source>
        <translation>还没有人承诺过日期。</translation>
    </message>
    <message>
        <source>New date promised</source>
        <translation>新的承诺日期</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>“{name}” saved</source>
        <translation>「{name}」已保存</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>哪一方造成</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>哪天说的</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Chase today</source>
        <translation>今天催</translation>
    </message>
    <message>
        <source>“{name}” done {day}; nothing more is open</source>
        <translation>「{name}」{day} 完成，全部节点已完成</translation>
    </message>
    <message>
        <source>“{name}” done {day}</source>
        <translation>「{name}」{day} 完成</translation>
    </message>
    <message>
        <source>“{name}” is promised for {day}; the dates before it are kept</source>
        <translation>「{name}」承诺 {day}，以前的日期都保留</translation>
    </message>
    <message>
        <source>“{name}” deleted</source>
        <translation>已删除「{name}」</translation>
    </message>
</context>
<context>
    <name>MilestoneRows</name>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁负责</translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation>加一个节点</translation>
    </message>
</context>
<context>
    <name>MixPanel</name>
    <message>
        <source>Split by</source>
        <translation>拆分方式</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why it changed</source>
        <translation>为什么变了</translation>
    </message>
    <message>
        <source>Channel by product…</source>
        <translation>渠道 × 产品…</translation>
    </message>
    <message>
        <source>By source or channel</source>
        <translation>按来源或渠道</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>按业务类别</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按产品</translation>
    </message>
    <message>
        <source>By client grade</source>
        <translation>按客户等级</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
</context>
<context>
    <name>MonthCard</name>
    <message>
        <source>Collected in {month}</source>
        <translation>{month}回款</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>{amount} still due this month</source>
        <translation>本月还有 {amount}应到</translation>
    </message>
    <message>
        <source>Nothing more is due this month</source>
        <translation>本月没有别的应到</translation>
    </message>
    <message>
        <source>on pace</source>
        <translation>与时间进度持平</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) ahead of pace</source>
        <translation>
            <numerusform>比时间进度快 %n 个百分点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) behind pace</source>
        <translation>
            <numerusform>比时间进度慢 %n 个百分点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>New checklist</source>
        <translation>新清单</translation>
    </message>
    <message>
        <source>It begins with the lines for visits</source>
        <translation>先带上拜访清单的内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>such as: first visit</source>
        <translation>例如：首次拜访</translation>
    </message>
</context>
<context>
    <name>NeedsDialog</name>
    <message>
        <source>What the target still takes</source>
        <translation>达成目标还要做什么</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ask for support…</source>
        <translation>申请支持…</translation>
    </message>
    <message>
        <source>Put this with its figures into the support section of your summary</source>
        <translation>连同数字放进总结的「需要的支持」</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>最值得打电话的客户</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Nobody is left to see</source>
        <translation>没有该去见的客户了</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) planned</source>
        <translation>
            <numerusform>已安排 %n 通电话</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom to see</source>
        <translation>最值得去见的客户</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>可望金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Chosen clients are called on the working days left, spread evenly; several with Shift or Ctrl.</source>
        <translation>选中的客户会均匀安排到剩余工作日打电话；按 Shift 或 Ctrl 多选。</translation>
    </message>
    <message>
        <source>Chosen clients are visited on the working days left, spread evenly; several with Shift or Ctrl.</source>
        <translation>选中的客户会均匀安排到剩余工作日；按 Shift 或 Ctrl 多选。</translation>
    </message>
    <message>
        <source>restock, {day}</source>
        <translation>补货 {day}</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>安排 %n 通电话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n visit(s)</source>
        <translation>
            <numerusform>安排 %n 次拜访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned</source>
        <translation>
            <numerusform>已安排 %n 次拜访</numerusform>
        </translation>
    </message>
    <message>
        <source>The target of {period} does not fit the days left</source>
        <translation>{period}的目标，剩下的工作日装不下</translation>
    </message>
    <message>
        <source>Help to reach the target of {period}</source>
        <translation>完成{period}目标需要的帮助</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>已复制文字</translation>
    </message>
</context>
<context>
    <name>NewNameBar</name>
    <message>
        <source>Take this one</source>
        <translation>就是这个</translation>
    </message>
    <message>
        <source>There may already be: {name}</source>
        <translation>可能已有：{name}</translation>
    </message>
</context>
<context>
    <name>NextStepBanner</name>
    <message>
        <source>Done, log it</source>
        <translation>完成并记录</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Add next step</source>
        <translation>添加下一步</translation>
    </message>
    <message>
        <source>Follow up again</source>
        <translation>恢复跟进</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No next step yet</source>
        <translation>还没有下一步</translation>
    </message>
</context>
<context>
    <name>NextStepField</name>
    <message>
        <source>What to do next, for example send the quote</source>
        <translation>接下来做什么，例如发报价单</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of the next step</source>
        <translation>下一步的日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time of the next step</source>
        <translation>下一步的时间</translation>
    </message>
    <message>
        <source>Keep that too</source>
        <translation>原来的也留着</translation>
    </message>
    <message>
        <source>Otherwise the new step takes its place</source>
        <translation>不留着的话，由新的下一步代替</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>Not needed now…</source>
        <translation>暂不需要…</translation>
    </message>
    <message>
        <source>Takes the place of: {title}, {day}</source>
        <translation>取代：{title}，{day}</translation>
    </message>
    <message>
        <source>Stays planned: {title}, {day}</source>
        <translation>照旧保留：{title}，{day}</translation>
    </message>
    <message>
        <source>Already planned: {title}, {day}</source>
        <translation>已有：{title}，{day}</translation>
    </message>
    <message>
        <source>Remind me on</source>
        <translation>提醒日期</translation>
    </message>
    <message>
        <source>Waiting for them…</source>
        <translation>等对方…</translation>
    </message>
    <message>
        <source>Signed…</source>
        <translation>已签约…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>已流失…</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Plan a next step after all</source>
        <translation>还是留一个下一步</translation>
    </message>
    <message>
        <source>Waiting for them. Remind me on this day:</source>
        <translation>等对方，到这一天再提醒：</translation>
    </message>
    <message>
        <source>Signed: what was signed is asked for after saving.</source>
        <translation>已签约：保存后再填签了什么。</translation>
    </message>
    <message>
        <source>Lost: the reason is asked for after saving.</source>
        <translation>已流失：保存后再填原因。</translation>
    </message>
    <message>
        <source>Dormant: no next step, and nobody reminds you.</source>
        <translation>休眠：不留下一步，也不再提醒</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Write a record or a plan, such as “Called Jones, terms are fine” or “visit Tuesday 2pm”</source>
        <translation>写一条记录或计划，如「打给周工，条款没问题」「周二下午2点拜访」</translation>
    </message>
    <message>
        <source>Write a record</source>
        <translation>写一条记录</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time for {title}</source>
        <translation>时间：{title}</translation>
    </message>
    <message>
        <source>Add to today</source>
        <translation>加入今天</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>改天</translation>
    </message>
    <message>
        <source>in today&apos;s plan</source>
        <translation>已在今天的计划里</translation>
    </message>
    <message>
        <source>not in today&apos;s plan</source>
        <translation>不在今天的计划里</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出今天</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Collect {amount}</source>
        <translation>催款 {amount}</translation>
    </message>
    <message>
        <source>Ask about the next order</source>
        <translation>问补货</translation>
    </message>
    <message>
        <source>Say hello, agree on a meeting</source>
        <translation>问候，约下次见面</translation>
    </message>
    <message>
        <source>Ask when they will sign</source>
        <translation>问什么时候能签</translation>
    </message>
    <message>
        <source>Ask how it stands</source>
        <translation>问问进展</translation>
    </message>
    <message>
        <source>Agree on a next step</source>
        <translation>定一个下一步</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已过时间</translation>
    </message>
    <message>
        <source>Agreed {time}</source>
        <translation>已约 {time}</translation>
    </message>
    <message>
        <source>Planned {time}</source>
        <translation>定在 {time}</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in its stage</source>
        <translation>
            <numerusform>停留 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past its expected close</source>
        <translation>
            <numerusform>过了预计签约 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restock %n day(s) past</source>
        <translation>
            <numerusform>该补货，已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Restock due</source>
        <translation>补货到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without contact, usually {rhythm}</source>
        <translation>
            <numerusform>%n 天未联系，平常 {rhythm} 天</numerusform>
        </translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Progress</source>
        <translation>有进展</translation>
    </message>
    <message>
        <source>Kept warm</source>
        <translation>保持联系</translation>
    </message>
    <message>
        <source>Setback</source>
        <translation>遇到阻力</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没见到人</translation>
    </message>
</context>
<context>
    <name>OutlookDialog</name>
    <message>
        <source>{metric}: how {period} will end</source>
        <translation>{metric}：{period}会怎样收尾</translation>
    </message>
    <message>
        <source>My own guess this week</source>
        <translation>我本周的估计</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>以前的预测</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Likely on</source>
        <translation>大概在</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Comes in by then</source>
        <translation>到期末收回</translation>
    </message>
    <message>
        <source>Comes in time</source>
        <translation>按期签下</translation>
    </message>
    <message>
        <source>No open deal is expected by then</source>
        <translation>没有预计在此前签约的项目</translation>
    </message>
    <message>
        <source>Due payments</source>
        <translation>待回款</translation>
    </message>
    <message>
        <source>Expected deals</source>
        <translation>预计签约的项目</translation>
    </message>
    <message>
        <source>{tenths} in 10</source>
        <translation>{tenths} 成</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>80 % range</source>
        <translation>八成把握的范围</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>达成可能</translation>
    </message>
    <message>
        <source>My guess</source>
        <translation>我的估计</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Each Monday&apos;s forecast is kept here and compared with what came</source>
        <translation>每周一的预测会留在这里，月末与实际对照</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) can be judged: the range held {held} of them.</source>
        <translation>
            <numerusform>已可评判 %n 次预测：{held} 次落在范围内。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %n week(s) with a guess of yours: the program {beside}, you {own}; 0 is perfect, 0.25 is a coin.</source>
        <translation>
            <numerusform>有你估计的 %n 周里：程序 {beside}，你 {own}；0 为全对，0.25 等于抛硬币。</numerusform>
        </translation>
    </message>
    <message>
        <source>Holidays until then: {days}</source>
        <translation>到月底的假期：{days}</translation>
    </message>
</context>
<context>
    <name>OwedBar</name>
    <message numerus="yes">
        <source>%n more ›</source>
        <translation>
            <numerusform>还有 %n 项 ›</numerusform>
        </translation>
    </message>
    <message>
        <source>All ›</source>
        <translation>全部 ›</translation>
    </message>
    <message>
        <source>All that is owed</source>
        <translation>全部未了事项</translation>
    </message>
</context>
<context>
    <name>OwedForm</name>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Nobody, or a name</source>
        <translation>没有客户，或写名称</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>Owing</name>
    <message>
        <source>Renew the agreement: {name}</source>
        <translation>谈续签：{name}</translation>
    </message>
    <message>
        <source>Complaint: {what}</source>
        <translation>处理投诉：{what}</translation>
    </message>
    <message>
        <source>Ask for the answer: {what}</source>
        <translation>催答复：{what}</translation>
    </message>
    <message>
        <source>Tell the answer: {what}</source>
        <translation>告知答复：{what}</translation>
    </message>
    <message>
        <source>Keep the promise: {what}</source>
        <translation>兑现承诺：{what}</translation>
    </message>
    <message>
        <source>Chase: {what}</source>
        <translation>催：{what}</translation>
    </message>
    <message numerus="yes">
        <source>%n renewal(s) planned for {day}</source>
        <translation>
            <numerusform>{day}已安排 %n 次续签拜访</numerusform>
        </translation>
    </message>
    <message>
        <source>Payment: {item}</source>
        <translation>回款 {item}</translation>
    </message>
    <message>
        <source>Chase it</source>
        <translation>催一下</translation>
    </message>
    <message>
        <source>Plan the renewal</source>
        <translation>约续签</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>排进计划</translation>
    </message>
    <message>
        <source>Planned already, {day}: {title}</source>
        <translation>{day}已经排了：{title}</translation>
    </message>
    <message>
        <source>Planned for {day}: {title}</source>
        <translation>排到{day}：{title}</translation>
    </message>
</context>
<context>
    <name>Own</name>
    <message>
        <source>Unexplained</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>其他来源</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message numerus="yes">
        <source>ratio of the sums of %n day(s)</source>
        <translation>
            <numerusform>%n 天的合计相除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sum of %n day(s)</source>
        <translation>
            <numerusform>%n 天的合计</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last figure, %n day(s) entered</source>
        <translation>
            <numerusform>最后一个数，共录入 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as entered, for %n day(s)</source>
        <translation>
            <numerusform>按录入的数，代表 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of the rates of %n day(s), not the rate of the whole</source>
        <translation>
            <numerusform>%n 天比率的平均，不是整段的比率</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n day(s)</source>
        <translation>
            <numerusform>%n 天的平均</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{value} unexplained ({share})</source>
        <translation>{value} 未说明来源（{share}）</translation>
    </message>
    <message>
        <source>typed as {typed}, but its two figures come to {computed}</source>
        <translation>录入的是 {typed}，按它的两项算出来是 {computed}，两者矛盾</translation>
    </message>
    <message>
        <source>{period}, same days</source>
        <translation>{period}同期</translation>
    </message>
</context>
<context>
    <name>OwnMenu</name>
    <message>
        <source>Enter figures…</source>
        <translation>录入数据…</translation>
    </message>
    <message>
        <source>Define figures…</source>
        <translation>定义指标…</translation>
    </message>
    <message>
        <source>Show {metric} on Today</source>
        <translation>在今日计划显示{metric}</translation>
    </message>
    <message>
        <source>Today shows {metric}</source>
        <translation>今日计划改为显示{metric}</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>nobody&apos;s</source>
        <translation>没人负责</translation>
    </message>
</context>
<context>
    <name>OwnerField</name>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Preview of the summary</source>
        <translation>总结预览</translation>
    </message>
    <message numerus="yes">
        <source>… %n more row(s); the file has them all</source>
        <translation>
            <numerusform>…… 另有 %n 行，导出的文件中全部包含</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Client, contact, deal, plan item, quote, supplier; &gt; for commands</source>
        <translation>客户、联系人、项目、计划项、报价、供应商；输入 &gt; 找命令</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全部搜索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到「{text}」</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Copy for a chat</source>
        <translation>复制短文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Client grade</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>Client type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Client tag</source>
        <translation>客户标签</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Without a channel</source>
        <translation>没写渠道</translation>
    </message>
    <message>
        <source>Without a product</source>
        <translation>没写产品</translation>
    </message>
    <message>
        <source>Without a line</source>
        <translation>没写业务类别</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>Without a region</source>
        <translation>没写地区</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>没写来源</translation>
    </message>
    <message>
        <source>Without a client</source>
        <translation>没写客户</translation>
    </message>
    <message>
        <source>Write {part}</source>
        <translation>写{part}</translation>
    </message>
    <message>
        <source>Figures changed</source>
        <translation>数字有变</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自加</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>待写</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>{metric}, {period}: by part</source>
        <translation>{metric}，{period}：分项进度</translation>
    </message>
    <message>
        <source>Parts by</source>
        <translation>分法</translation>
    </message>
    <message>
        <source>Not split yet</source>
        <translation>还没有拆分</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>看记录</translation>
    </message>
    <message>
        <source>Change the split…</source>
        <translation>调整拆分…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分项</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Together {done} of {target}</source>
        <translation>合计 {done} / {target}</translation>
    </message>
    <message>
        <source>Together {done}</source>
        <translation>合计 {done}</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>Put {deal} off</source>
        <translation>推迟「{deal}」</translation>
    </message>
    <message>
        <source>Keep {deal} quiet</source>
        <translation>「{deal}」暂不提醒</translation>
    </message>
    <message numerus="yes">
        <source>Put %n deal(s) off</source>
        <translation>
            <numerusform>推迟 %n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n deal(s) quiet</source>
        <translation>
            <numerusform>%n 个项目暂不提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Keep quiet</source>
        <translation>暂不提醒</translation>
    </message>
    <message>
        <source>No warning until then; it stays open</source>
        <translation>到那天之前不提醒，项目仍在谈</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Expected close then</source>
        <translation>新的预计签约</translation>
    </message>
</context>
<context>
    <name>PaymentRows</name>
    <message>
        <source>Item</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Day or days after</source>
        <translation>日期或之后几天</translation>
    </message>
    <message>
        <source>Add payment</source>
        <translation>加一笔</translation>
    </message>
    <message>
        <source>After {milestone}</source>
        <translation>{milestone}之后</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>After signing</source>
        <translation>签约之后</translation>
    </message>
    <message>
        <source>Together {total}</source>
        <translation>合计 {total}</translation>
    </message>
    <message>
        <source>Together {total} of {amount}</source>
        <translation>合计 {total}，应为 {amount}</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>第 {number} 笔</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>Chase payment: {item}</source>
        <translation>催款：{item}</translation>
    </message>
    <message>
        <source>Chase payment</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>Planned already, {day}: {title}</source>
        <translation>已在计划中（{day}）：{title}</translation>
    </message>
    <message>
        <source>pay {amount} ({item})</source>
        <translation>付款 {amount}（{item}）</translation>
    </message>
</context>
<context>
    <name>PaymentsDialog</name>
    <message>
        <source>Payments of {client}</source>
        <translation>「{client}」的回款</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待回款</translation>
    </message>
    <message>
        <source>Received this year</source>
        <translation>今年已回款</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>不限天数</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Client, deal or item</source>
        <translation>客户、项目或款项</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>晚几天</translation>
    </message>
    <message>
        <source>Promised or received</source>
        <translation>答应或到款</translation>
    </message>
    <message>
        <source>No such payments. They are planned when a deal is signed.</source>
        <translation>没有这样的款项。签约时会排好回款计划。</translation>
    </message>
    <message>
        <source>Record a payment…</source>
        <translation>登记回款…</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>to chase {day}</source>
        <translation>{day}催款</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>They promised to pay…</source>
        <translation>对方答应付款…</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s), {total}</source>
        <translation>
            <numerusform>%n 笔，{total}</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} days: {amount}</source>
        <translation>{days} 天：{amount}</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This half-year</source>
        <translation>本半年</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上周同期</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上月同期</translation>
    </message>
    <message>
        <source>Quarter before</source>
        <translation>上季同期</translation>
    </message>
    <message>
        <source>Half-year before</source>
        <translation>上个半年同期</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>on the week before</source>
        <translation>比上周同期</translation>
    </message>
    <message>
        <source>on the month before</source>
        <translation>比上月同期</translation>
    </message>
    <message>
        <source>on the quarter before</source>
        <translation>比上季同期</translation>
    </message>
    <message>
        <source>on the half-year before</source>
        <translation>比上个半年同期</translation>
    </message>
    <message>
        <source>on the year before</source>
        <translation>比去年同期</translation>
    </message>
    <message>
        <source>No. {rank} of the last {among} weeks</source>
        <translation>近 {among} 周第 {rank}</translation>
    </message>
    <message>
        <source>No. {rank} of the last {among} months</source>
        <translation>近 {among} 个月第 {rank}</translation>
    </message>
    <message>
        <source>No. {rank} of the last {among} quarters</source>
        <translation>近 {among} 个季度第 {rank}</translation>
    </message>
    <message>
        <source>No. {rank} of the last {among} half-years</source>
        <translation>近 {among} 个半年第 {rank}</translation>
    </message>
    <message>
        <source>No. {rank} of the last {among} years</source>
        <translation>近 {among} 年第 {rank}</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.bmp *.webp *.svg)</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志图片</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>No expected close</source>
        <translation>没有预计签约日期</translation>
    </message>
    <message>
        <source>Expected {day}</source>
        <translation>预计 {day}</translation>
    </message>
    <message>
        <source>Just moved</source>
        <translation>刚移入</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) here</source>
        <translation>
            <numerusform>已停留 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message numerus="yes">
        <source>Expected close passed by %n day(s)</source>
        <translation>
            <numerusform>预计签约已过 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over usual</source>
        <translation>
            <numerusform>比平常多 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet until {day}</source>
        <translation>到{day}前不提醒</translation>
    </message>
    <message>
        <source>Put off until {day}</source>
        <translation>推迟到{day}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Without a type</source>
        <translation>没有类型</translation>
    </message>
    <message>
        <source>Small order</source>
        <translation>小单</translation>
    </message>
</context>
<context>
    <name>PipelineScreen</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>No deals pass the filters</source>
        <translation>没有符合筛选的项目</translation>
    </message>
    <message>
        <source>No deals yet. Start with one that has an amount or a date</source>
        <translation>还没有项目。先记下一个有金额或日期的机会</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表与预测</translation>
    </message>
    <message>
        <source>Delivery &amp;&amp; payments</source>
        <translation>交付与回款</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message numerus="yes">
        <source>%n open · {total} · weighted {weighted}</source>
        <translation>
            <numerusform>在谈 %n 个 · {total} · 折算 {weighted}</numerusform>
        </translation>
    </message>
    <message>
        <source>{total} · weighted {weighted}</source>
        <translation>{total} · 折算 {weighted}</translation>
    </message>
    <message>
        <source>Small orders of this month</source>
        <translation>本月的小单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>There are no deals here to export.</source>
        <translation>这里没有可以导出的项目。</translation>
    </message>
    <message>
        <source>Deals {date}</source>
        <translation>项目 {date}</translation>
    </message>
    <message>
        <source>Export deals</source>
        <translation>导出项目</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Why it is put off: {title}</source>
        <translation>顺延原因：{title}</translation>
    </message>
    <message>
        <source>Why? (optional)</source>
        <translation>为什么（可不填）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>选日期</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>不做了</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Log: {title}</source>
        <translation>记录：{title}</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Payment plan of {deal}</source>
        <translation>「{deal}」的回款计划</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>差额原因</translation>
    </message>
    <message>
        <source>For example a discount, or money held back</source>
        <translation>如折让、质保金</translation>
    </message>
    <message>
        <source>Signed {signed}, received {received}, still to come {rest}</source>
        <translation>签约 {signed}，已回款 {received}，待回款 {rest}</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>加入计划</translation>
    </message>
    <message>
        <source>On</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>待回款</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip, start the day</source>
        <translation>跳过，直接开始</translation>
    </message>
    <message>
        <source>Plan my day</source>
        <translation>规划今天</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message numerus="yes">
        <source>The day is planned: %n item(s)</source>
        <translation>
            <numerusform>今天规划好了：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>昨天没做完</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>该跟进的客户</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>排时间</translation>
    </message>
    <message>
        <source>Give each its place. Enter takes all of them into today.</source>
        <translation>给每件一个去处。按回车，全部放到今天。</translation>
    </message>
    <message>
        <source>In the order of importance. Take what today can hold; nothing else gets lost.</source>
        <translation>按重要程度排好了。挑今天做得到的，其余放心留着，不会丢。</translation>
    </message>
    <message>
        <source>Drag an item into the day or type a time. What has none is done at any time.</source>
        <translation>拖到右边的时间上，或直接填时间。不填的随时做。</translation>
    </message>
    <message>
        <source>All of these into their days</source>
        <translation>就这样安排</translation>
    </message>
    <message>
        <source>Give times</source>
        <translation>排时间</translation>
    </message>
    <message>
        <source>That is the plan</source>
        <translation>就按这个做</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>take or leave</source>
        <translation>加入/取消</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>改天</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>今天不提</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>移动</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) today</source>
        <translation>
            <numerusform>今天 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{items}, %n visit(s)</source>
        <translation>
            <numerusform>{items}，%n 个拜访</numerusform>
        </translation>
    </message>
    <message>
        <source>{items}. What comes first?</source>
        <translation>{items}。先做哪件？</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Nothing was left over.</source>
        <translation>昨天的都有去处了。</translation>
    </message>
    <message>
        <source>Nobody waits for a follow-up today.</source>
        <translation>今天没有该跟进的客户。</translation>
    </message>
    <message>
        <source>already in the plan</source>
        <translation>已自动加入</translation>
    </message>
    <message>
        <source>Nothing is planned for today yet.</source>
        <translation>今天还没有安排。</translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>Down: what you wrote lately</source>
        <translation>按 ↓：最近写过的话</translation>
    </message>
</context>
<context>
    <name>PriceBook</name>
    <message>
        <source>Price notes</source>
        <translation>价格资料</translation>
    </message>
    <message>
        <source>Item, specification, supplier, client, source</source>
        <translation>品名、规格、供应商、客户、来源</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Supplier&apos;s offer…</source>
        <translation>供应商报价…</translation>
    </message>
    <message>
        <source>Competitor&apos;s price…</source>
        <translation>对手价格…</translation>
    </message>
    <message>
        <source>Line of my list…</source>
        <translation>我的价格表…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Paste or import…</source>
        <translation>粘贴或导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Needs a fresh price</source>
        <translation>该更新了</translation>
    </message>
    <message>
        <source>No prices yet. Paste a supplier&apos;s list, or add one offer</source>
        <translation>还没有价格。粘贴一份供应商报价，或先记一条</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Supplier, client</source>
        <translation>供应商、客户</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Fresh?</source>
        <translation>新旧</translation>
    </message>
    <message>
        <source>My limit</source>
        <translation>我的权限</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Source and note</source>
        <translation>来源和备注</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s)</source>
        <translation>
            <numerusform>%n 条价格</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到「{text}」</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>What was quoted stays with its quote</source>
        <translation>报出去的价格跟着报价单，不能在这里删</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 条价格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceImport</name>
    <message>
        <source>Prices from a spreadsheet</source>
        <translation>从表格取价格</translation>
    </message>
    <message>
        <source>These are</source>
        <translation>这些是</translation>
    </message>
    <message>
        <source>Columns: item, specification, unit, price, my limit, valid until, note; with headers in any order, without them in this one</source>
        <translation>列：品名 规格 单位 价格 我的权限 有效期 备注。有表头时顺序不限，没有表头时按这个顺序</translation>
    </message>
    <message>
        <source>Columns: item, specification, supplier, price, unit, date, source, note; with headers in any order, without them in this one</source>
        <translation>列：品名 规格 供应商 价格 单位 日期 来源 备注。有表头时顺序不限，没有表头时按这个顺序</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>My limit</source>
        <translation>我的权限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken. Mend them in the spreadsheet and read it again: all or nothing</source>
        <translation>
            <numerusform>有 %n 行不能取用。请在表格里改好再读一次：要么全部，要么都不取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n price(s)</source>
        <translation>
            <numerusform>取用 %n 条价格</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) taken over</source>
        <translation>
            <numerusform>已取用 %n 条价格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was there already</source>
        <translation>
            <numerusform>%n 条原来就有</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceItemForm</name>
    <message>
        <source>My list</source>
        <translation>我的价格表</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Below it, a quote asks for approval</source>
        <translation>低于它的报价要请示</translation>
    </message>
    <message>
        <source>My limit</source>
        <translation>我的权限</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PriceMemoryView</name>
    <message>
        <source>Price memory</source>
        <translation>价格记忆</translation>
    </message>
    <message>
        <source>Nothing known of “{item}” yet</source>
        <translation>还没有「{item}」的价格</translation>
    </message>
    <message>
        <source>Last to this client</source>
        <translation>上次报给该客户</translation>
    </message>
    <message>
        <source>Last to others</source>
        <translation>上次报给别的客户</translation>
    </message>
    <message>
        <source>own quote {number}</source>
        <translation>自己的报价 {number}</translation>
    </message>
    <message>
        <source>Last cost</source>
        <translation>上次成本</translation>
    </message>
    <message>
        <source>my limit {price}</source>
        <translation>我的权限 {price}</translation>
    </message>
    <message>
        <source>My list</source>
        <translation>我的价格表</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>对手</translation>
    </message>
    <message>
        <source>with tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Needs a fresh price</source>
        <translation>该更新了</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用</translation>
    </message>
    <message>
        <source>Type or choose a part: what it was quoted at and what it cost stands here</source>
        <translation>选中或输入品名，看上次报价和成本</translation>
    </message>
    <message>
        <source>Use {price}</source>
        <translation>用 {price}</translation>
    </message>
</context>
<context>
    <name>PriceNoteForm</name>
    <message>
        <source>Supplier&apos;s offer</source>
        <translation>供应商报价</translation>
    </message>
    <message>
        <source>Competitor&apos;s price</source>
        <translation>对手价格</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>A new name makes a new supplier</source>
        <translation>新名字会建新供应商</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>对手</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Where it was heard</source>
        <translation>在哪个客户那里听说的</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Offer by email, a bid list, a client&apos;s word</source>
        <translation>邮件报价、开标记录、客户说的</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PriceOut</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Supplier or client</source>
        <translation>供应商或客户</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>My limit</source>
        <translation>我的权限</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Needs a fresh price</source>
        <translation>该更新了</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Price notes</source>
        <translation>价格资料</translation>
    </message>
</context>
<context>
    <name>PriceSort</name>
    <message>
        <source>I quoted</source>
        <translation>我报的</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>对手</translation>
    </message>
    <message>
        <source>My list</source>
        <translation>我的价格表</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{field} is missing. Fill it in to save.</source>
        <translation>还没填「{field}」，填上才能保存。</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it like 2026-10-22 or 22 Oct.</source>
        <translation>「{value}」不是日期。可以写 2026-10-22 或 10月22日。</translation>
    </message>
    <message>
        <source>“{value}” is not a rule for repeating. Write it like: every 2 weeks on Friday.</source>
        <translation>「{value}」看不出怎样重复。写成这样：每两周周五。</translation>
    </message>
    <message>
        <source>“{value}” is not a time. Write it like 14:30.</source>
        <translation>「{value}」不是时间。可以写 14:30。</translation>
    </message>
    <message>
        <source>“{value}” is not an amount. Write it like 126000 or 126k.</source>
        <translation>「{value}」不是金额。可以写 126000 或 12.6万。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>「{value}」不是数字。</translation>
    </message>
    <message>
        <source>Nothing found for “{value}”. Choose from the list.</source>
        <translation>没有找到「{value}」，从列表里选一个</translation>
    </message>
    <message>
        <source>“{value}” is not a period. Write it like 2026-11, 2026-W48, 2026-Q4, 2026-H2, 2026 or 2026-10-24..2026-11-23.</source>
        <translation>「{value}」不是期间。可以写 2026-11、2026-W48、2026-Q4、2026-H2、2026 或 2026-10-24..2026-11-23。</translation>
    </message>
    <message>
        <source>{value} is not between {low} and {high}.</source>
        <translation>{value} 不在 {low} 和 {high} 之间。</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number, and this is counted one by one.</source>
        <translation>「{value}」不是整数，而这里是按个数计的。</translation>
    </message>
    <message>
        <source>“{value}” has more than two decimals; an amount has two at the most.</source>
        <translation>「{value}」的小数超过两位；金额最多两位小数。</translation>
    </message>
    <message>
        <source>There is “{value}” already. Choose another name.</source>
        <translation>已经有「{value}」了，换个名称。</translation>
    </message>
    <message>
        <source>“{metric}” cannot be forecast: its days do not add up to the period.</source>
        <translation>「{metric}」无法预测：它每天的数不能相加成整段时间的数。</translation>
    </message>
    <message>
        <source>“{metric}” cannot be forecast: only what the program counts itself can, not figures of your own.</source>
        <translation>「{metric}」不能预测：只有程序自己计数的指标可以，你自己录入的不行。</translation>
    </message>
    <message>
        <source>“{name}” {value} has no unit: {low}, or {high}? Write % behind the number, or “{name} (%)” as the heading.</source>
        <translation>「{name}」{value} 没有单位：是 {low}，还是 {high}？在数字后写 %，或把表头写成「{name}（%）」。</translation>
    </message>
    <message>
        <source>There is no metric “{value}”.</source>
        <translation>没有「{value}」这个指标。</translation>
    </message>
    <message>
        <source>“{name}” is a rate: give it the unit %, ‰ or “x per y”, such as views/visitor. Without one, 0.09 may be 0.09% or 9%.</source>
        <translation>「{name}」是比率，单位要填 %、‰ 或「每…多少」，例如 页/人。没有单位，0.09 可能是 0.09%，也可能是 9%。</translation>
    </message>
    <message>
        <source>“{name}” is in {unit}, and shares do not add up: take the mean, or the ratio of the two figures it is made of.</source>
        <translation>「{name}」的单位是 {unit}，比率不能相加：请选「平均」，或选「比率」由两个指标相除。</translation>
    </message>
    <message>
        <source>“{name}” has two numbers for {day}: {first} and {second}. Keep one of them.</source>
        <translation>「{name}」{day} 有两个数：{first} 和 {second}，留一个。</translation>
    </message>
    <message>
        <source>“{name}” needs two different figures, one above and one below the line.</source>
        <translation>「{name}」要有两个不同的指标：一个分子，一个分母。</translation>
    </message>
    <message>
        <source>“{name}” is kept by channel, not by product, and is left out.</source>
        <translation>“{name}”只按渠道记，不按产品记，未导入。</translation>
    </message>
    <message>
        <source>“{value}” has another unit than “{name}”, which is in {unit}.</source>
        <translation>「{value}」的单位不对：「{name}」的单位是 {unit}。</translation>
    </message>
    <message>
        <source>“{name}” has numbers in {unit} already, which would mean something else. Make a new figure instead.</source>
        <translation>「{name}」已经有以 {unit} 录入的数，换单位后意思就变了。请另建一个指标。</translation>
    </message>
    <message>
        <source>“{name}” is not among your figures yet and has no unit. Write it into the heading, “{name} (people)”, or in a column Unit.</source>
        <translation>你的指标里还没有「{name}」，也没写单位。把表头写成「{name}（人）」，或加一列「单位」。</translation>
    </message>
    <message>
        <source>Say first what became of this action: it is still open.</source>
        <translation>这条行动还没了结，先说说它后来怎样。</translation>
    </message>
    <message>
        <source>Fill in the quantity or the amount.</source>
        <translation>数量和金额请至少填一个。</translation>
    </message>
    <message>
        <source>Add a next step, or choose Not needed now.</source>
        <translation>写上下一步，或选「暂不需要」。</translation>
    </message>
    <message>
        <source>The payments come to {total}, the amount is {amount}. Make them equal.</source>
        <translation>各笔回款合计 {total}，签约金额是 {amount}。改成相等再保存。</translation>
    </message>
    <message>
        <source>The payments come to {total}, {amount} is still to come. Make them equal, or say below why they differ.</source>
        <translation>各期合计 {total}，待回款为 {amount}。请改成一致，或在下面写明差额原因。</translation>
    </message>
    <message>
        <source>“{name}” is closed, and its figures stay as they are. Reopen it first, or put its order right.</source>
        <translation>「{name}」已结案，数字保持不变。请先重新打开，或更正它的订单。</translation>
    </message>
    <message>
        <source>{last} is before {first}.</source>
        <translation>{last} 早于 {first}。</translation>
    </message>
    <message>
        <source>The book {path} is open in another program or window. Close it there, then try again.</source>
        <translation>数据文件 {path} 正在另一个程序或窗口里打开。先在那边关闭，再试一次。</translation>
    </message>
    <message>
        <source>The book {path} was made by a newer version. Please update; nothing was changed.</source>
        <translation>数据文件 {path} 来自更新的版本，请先升级。数据没有被改动。</translation>
    </message>
    <message>
        <source>The book {path} is damaged and cannot be opened. It was not touched; restore the latest copy.</source>
        <translation>数据文件 {path} 已损坏，打不开。文件没有被改动，可以恢复最近的备份。</translation>
    </message>
    <message>
        <source>{path} is not a book of this program. It was not touched.</source>
        <translation>{path} 不是本程序的数据文件，没有被改动。</translation>
    </message>
    <message>
        <source>There is a book at {path} already. Choose another place.</source>
        <translation>{path} 已经有一个数据文件，换个位置。</translation>
    </message>
    <message>
        <source>There is no book at {path}.</source>
        <translation>{path} 没有数据文件。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another folder.</source>
        <translation>{path} 不能写入，换个文件夹。</translation>
    </message>
    <message>
        <source>The disk is full; this entry is not saved yet. Free some space, then retry.</source>
        <translation>磁盘满了，这条还没保存。腾出空间后点重试。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>This was changed since and cannot be undone. Nothing was changed.</source>
        <translation>之后又改过，不能撤销。什么都没有改动。</translation>
    </message>
    <message>
        <source>Other records still refer to this. Nothing was changed.</source>
        <translation>还有别的记录用到它。什么都没有改动。</translation>
    </message>
    <message>
        <source>Quote {value} went out and stays as it was. Make a new version of it.</source>
        <translation>报价 {value} 已经发出，保持原样。请另做一个新版本。</translation>
    </message>
    <message>
        <source>“{name}” already comes from this client, so it cannot stand above it. Choose another one.</source>
        <translation>「{name}」本来就在这个客户下面，不能再放到上面。请另选一个。</translation>
    </message>
    <message>
        <source>This record is no longer there.</source>
        <translation>这条记录已经不在了。</translation>
    </message>
    <message>
        <source>The copy {path} was not made. Choose another place or free some space.</source>
        <translation>备份 {path} 没有成功。换个位置或腾出空间。</translation>
    </message>
    <message>
        <source>{path} is not a sound copy of a book. Nothing was changed.</source>
        <translation>{path} 不是完好的备份。什么都没有改动。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read. It may be damaged; save it again and retry.</source>
        <translation>{path} 读不出来，可能已损坏。另存一次再试。</translation>
    </message>
    <message>
        <source>{path} is too large: {limit} at the most. Split it and retry.</source>
        <translation>{path} 太大，最多 {limit}。拆开再试。</translation>
    </message>
    <message>
        <source>{path} holds no rows.</source>
        <translation>{path} 里没有数据行。</translation>
    </message>
    <message>
        <source>{path} is not a kind of file that can be read. Save it as .xlsx or .csv.</source>
        <translation>{path} 不是能读的文件类型。另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>{path} has a password. Save it without one and retry.</source>
        <translation>{path} 加了密码。请另存为不带密码的文件再试。</translation>
    </message>
    <message>
        <source>{path} takes too long to read. Save it as .csv and retry.</source>
        <translation>{path} 读得太久。另存为 .csv 再试。</translation>
    </message>
    <message>
        <source>{path} has a stray cell {cell} far from the rest. Delete it and retry.</source>
        <translation>{path} 在很远处有一个多余的单元格 {cell}。删掉它再试。</translation>
    </message>
    <message>
        <source>{path} has no column “{column}”.</source>
        <translation>{path} 没有「{column}」这一列。</translation>
    </message>
    <message>
        <source>No column was found for {field}. Name it.</source>
        <translation>没有找到{field}对应的列，请指定。</translation>
    </message>
    <message>
        <source>There is no field “{value}” for this kind of record.</source>
        <translation>这类记录没有「{value}」这个字段。</translation>
    </message>
    <message>
        <source>In column “{column}”, {example} may be day first or month first. Name the order: dmy, mdy or ymd.</source>
        <translation>「{column}」列里的 {example} 可能是日在前，也可能是月在前。请指定顺序：dmy、mdy 或 ymd。</translation>
    </message>
    <message>
        <source>The encoding of {path} is not clear. Name it, or save it as UTF-8.</source>
        <translation>{path} 的编码不明确。请指定编码，或另存为 UTF-8。</translation>
    </message>
    <message>
        <source>There are several called “{value}”. Choose one from the list.</source>
        <translation>有几个叫「{value}」的，请从列表里选一个。</translation>
    </message>
    <message>
        <source>There are several clients called “{value}”. Give the client&apos;s number, or its whole name.</source>
        <translation>有几个客户都叫「{value}」。请写明客户编号或全称。</translation>
    </message>
    <message>
        <source>This card is not whole: it has no name, company, phone or mail.</source>
        <translation>这张名片不完整：没有姓名、单位、电话或邮箱。</translation>
    </message>
    <message>
        <source>A value is longer than {limit} letters.</source>
        <translation>有内容超过 {limit} 字。</translation>
    </message>
    <message>
        <source>{path} has no known ending. Use .docx, .xlsx, .pdf, .md, .txt, .png or .json.</source>
        <translation>{path} 的后缀不认识。请用 .docx、.xlsx、.pdf、.md、.txt、.png 或 .json。</translation>
    </message>
    <message>
        <source>{path} is open in another program. Close it there or save a copy.</source>
        <translation>{path} 正在别的程序里打开。先在那边关闭，或另存一份。</translation>
    </message>
    <message>
        <source>{path} is open in another program. It was saved as {kept} instead.</source>
        <translation>「{path}」正在别的程序里打开，已另存为「{kept}」。</translation>
    </message>
    <message>
        <source>There is no chart to save for this period.</source>
        <translation>这段时间没有可以保存的图表。</translation>
    </message>
    <message>
        <source>The form {path} cannot be filled: {detail}</source>
        <translation>表单 {path} 填不了：{detail}</translation>
    </message>
    <message>
        <source>{path} is no Word or Excel form that can be filled. Save it as .docx or .xlsx and retry.</source>
        <translation>{path} 不是可以填写的 Word 或 Excel 表格。请另存为 .docx 或 .xlsx 后再试。</translation>
    </message>
    <message>
        <source>{path} holds macros or embedded programs. Save it as .docx or .xlsx without them and retry.</source>
        <translation>{path} 含有宏或嵌入的程序。请去掉后另存为 .docx 或 .xlsx 再试。</translation>
    </message>
    <message>
        <source>{path} takes something from outside the file ({detail}). Take that out and retry.</source>
        <translation>{path} 引用了文件以外的内容（{detail}）。请去掉后再试。</translation>
    </message>
    <message>
        <source>{path} was not saved: read back, it did not hold the same figures. Please try again.</source>
        <translation>{path} 没有保存：读回来的数字不一致。请再试一次。</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>第 {row} 行：{sentence}</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Add a problem</source>
        <translation>加一个问题</translation>
    </message>
    <message>
        <source>A problem with a number convinces: what it is, what it should be, what you will do.</source>
        <translation>带数字的问题才有说服力：现在多少，应该多少，怎么改。</translation>
    </message>
    <message>
        <source>Problems by the numbers</source>
        <translation>用数字说问题</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>修改：{what}</translation>
    </message>
    <message>
        <source>Make an action…</source>
        <translation>变成行动…</translation>
    </message>
    <message>
        <source>has an action</source>
        <translation>已有行动</translation>
    </message>
</context>
<context>
    <name>ProductDayDialog</name>
    <message>
        <source>Take over</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>{channel} by product</source>
        <translation>{channel}：按产品</translation>
    </message>
    <message>
        <source>Products of {channel}</source>
        <translation>{channel}的产品</translation>
    </message>
    <message>
        <source>Add a product…</source>
        <translation>添加产品…</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加产品</translation>
    </message>
    <message>
        <source>What the channel took and its buyers are then the sums.</source>
        <translation>渠道的销售额和买家数由各产品相加得出。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Nothing is recorded of these days</source>
        <translation>这段时间没有任何记录</translation>
    </message>
    <message>
        <source>Reached, the stretch too</source>
        <translation>目标已完成，冲刺也已完成</translation>
    </message>
    <message>
        <source>Reached, {gap} to the stretch</source>
        <translation>目标已完成，离冲刺还差 {gap}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>payments not planned before, at their own pace: %n in {days}</source>
        <translation>
            <numerusform>事先没有计划的回款，按以往的节奏：{days} %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more of them at your own pace: %n in {days}</source>
        <translation>
            <numerusform>其余按你自己的节奏：{days}共 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>other business at your own pace: %n result(s) in {days}</source>
        <translation>
            <numerusform>其他生意，按你自己的节奏：{days} %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>期内应回款</translation>
    </message>
    <message>
        <source>The same days last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>What comes in is told once it begins</source>
        <translation>开始以后再看业绩</translation>
    </message>
    <message>
        <source>Chance of reaching the target once this one came in</source>
        <translation>这笔收回后，达成可能会变成</translation>
    </message>
    <message>
        <source>Chance of reaching the target once this one is signed</source>
        <translation>签下这一单，达成可能会变成</translation>
    </message>
    <message>
        <source>What would move it most</source>
        <translation>推一把，最见效的</translation>
    </message>
    <message>
        <source>Sources and channels</source>
        <translation>来源和渠道</translation>
    </message>
    <message>
        <source>Largest results</source>
        <translation>最大的几笔</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近的</translation>
    </message>
    <message>
        <source>About {tenths} in 10 of your deals closed later than expected; the forecast reckons with it.</source>
        <translation>你过去约 {tenths} 成项目比预计晚签，预测已把延期算进去。</translation>
    </message>
    <message>
        <source>{amount}  {before} →</source>
        <translation>{amount}  {before} 成 →</translation>
    </message>
    <message>
        <source>{after} in 10</source>
        <translation>{after} 成</translation>
    </message>
    <message>
        <source>No payment is due by then: nothing in the book would move the chance of the target</source>
        <translation>到期末没有待回款：手头没有能提高达成可能的一笔</translation>
    </message>
    <message>
        <source>No open deal is expected by then: only new ones would move the chance of the target</source>
        <translation>到期末没有预计签约的项目：要提高达成可能，得有新的项目</translation>
    </message>
    <message>
        <source>The target is over 9 in 10 already: no single one would move that</source>
        <translation>达成可能已在 9 成以上：没有哪一笔还能再提高</translation>
    </message>
    <message>
        <source>No single payment would lift the chance of the target by a tenth</source>
        <translation>没有哪一笔回款能把达成可能提高一成</translation>
    </message>
    <message>
        <source>No single deal would lift the chance of the target by a tenth</source>
        <translation>没有哪一个项目能把达成可能提高一成</translation>
    </message>
    <message>
        <source>stretch {value}</source>
        <translation>冲刺 {value}</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>of {total} ({share})</source>
        <translation>/ {total} 天（{share}）</translation>
    </message>
    <message>
        <source>All of them are over</source>
        <translation>都已过去</translation>
    </message>
    <message>
        <source>Begins on {day}</source>
        <translation>{day}开始</translation>
    </message>
    <message>
        <source>holidays of {year} not known</source>
        <translation>{year} 年节假日未知</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}，{second}</translation>
    </message>
    <message>
        <source>{days} worked</source>
        <translation>{days}为调休上班</translation>
    </message>
    <message>
        <source>Average per day</source>
        <translation>每天平均</translation>
    </message>
    <message>
        <source>Average per working day</source>
        <translation>每个工作日平均</translation>
    </message>
    <message>
        <source>Needed per day</source>
        <translation>每天还需</translation>
    </message>
    <message>
        <source>Needed per working day</source>
        <translation>每个工作日还需</translation>
    </message>
    <message numerus="yes">
        <source>Reached with %n working day(s) left</source>
        <translation>
            <numerusform>目标已完成，还有 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reached with %n day(s) left</source>
        <translation>
            <numerusform>已达成，还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>No working day is over yet</source>
        <translation>还没有过完的工作日</translation>
    </message>
    <message>
        <source>No day is over yet</source>
        <translation>还没有过完的一天</translation>
    </message>
    <message>
        <source>Average so far is {average} a day</source>
        <translation>目前日均 {average}</translation>
    </message>
    <message>
        <source>Average so far {average}, {factor} times that needed</source>
        <translation>目前日均 {average}，要快到 {factor} 倍</translation>
    </message>
    <message>
        <source>Average {average}</source>
        <translation>日均 {average}</translation>
    </message>
    <message>
        <source>Nothing came in</source>
        <translation>这段时间没有业绩</translation>
    </message>
    <message>
        <source>{month} so far</source>
        <translation>{month}至今</translation>
    </message>
    <message numerus="yes">
        <source>%n left including today</source>
        <translation>
            <numerusform>含今天还剩 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Starts with your first record</source>
        <translation>从第一条记录算起</translation>
    </message>
    <message>
        <source>Records since {day}</source>
        <translation>{day}才开始有记录</translation>
    </message>
    <message>
        <source>Average since {day} {average}</source>
        <translation>{day}起日均 {average}</translation>
    </message>
    <message>
        <source>Average since {day} is {average} a day</source>
        <translation>{day}起日均 {average}</translation>
    </message>
    <message>
        <source>Average since {day} {average}, {factor} times that needed</source>
        <translation>{day}起日均 {average}，要快到 {factor} 倍</translation>
    </message>
    <message>
        <source>Against the same days</source>
        <translation>同期对比</translation>
    </message>
    <message>
        <source>last year {value}</source>
        <translation>去年同期 {value}</translation>
    </message>
    <message>
        <source>on last year</source>
        <translation>比去年同期</translation>
    </message>
    <message>
        <source>Likely in the end</source>
        <translation>预计最后</translation>
    </message>
    <message>
        <source>Chance of reaching it</source>
        <translation>达成可能</translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s) of records</source>
        <translation>
            <numerusform>还差 %n 天记录</numerusform>
        </translation>
    </message>
    <message>
        <source>9+ in 10</source>
        <translation>9 成以上</translation>
    </message>
    <message>
        <source>What came in so far, and to it:</source>
        <translation>已有的，再加上：</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) due by the end, each by how late this client and all clients paid before</source>
        <translation>
            <numerusform>到期末的 %n 笔待回款，每笔按这家客户和所有客户以往的迟付情况</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) without an expected day, each by its win chance and how long yours take from its stage on</source>
        <translation>
            <numerusform>未填预计日期的 %n 个项目，各按成功率和你从该阶段到签约通常要多久计算</numerusform>
        </translation>
    </message>
    <message>
        <source>As last year</source>
        <translation>与去年同期持平</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>怎么算的</translation>
    </message>
    <message>
        <source>Nothing entered yet</source>
        <translation>还没有录入</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) entered</source>
        <translation>
            <numerusform>%n 天的数据</numerusform>
        </translation>
    </message>
    <message>
        <source>no target yet</source>
        <translation>还没有目标</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Average of the last 3 months {value}</source>
        <translation>近 3 个月平均 {value}</translation>
    </message>
    <message>
        <source>Last year {value}</source>
        <translation>去年同期 {value}</translation>
    </message>
    <message>
        <source>Expected to close</source>
        <translation>预计签约</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned so far</source>
        <translation>已排的计划</translation>
    </message>
    <message>
        <source>No open deal is expected to close then</source>
        <translation>没有预计在那时签约的项目</translation>
    </message>
    <message>
        <source>No payment is due then</source>
        <translation>那时没有要回的款</translation>
    </message>
    <message>
        <source>Nothing of this is planned for then yet</source>
        <translation>那时还没有排这一项</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) expected by the end, each by its win chance and your own punctuality</source>
        <translation>
            <numerusform>预计期内签约的 %n 个项目，各按成功率和你自己的准时率计算</numerusform>
        </translation>
    </message>
    <message>
        <source>80 %: {span}</source>
        <translation>八成 {span}</translation>
    </message>
    <message>
        <source>Attainment in the end</source>
        <translation>最后完成率</translation>
    </message>
    <message>
        <source>{change} on last year</source>
        <translation>比去年同期 {change}</translation>
    </message>
    <message>
        <source>The days before and a year before are not entered in full</source>
        <translation>上期和去年同期没有录全</translation>
    </message>
    <message>
        <source>Not entered in full before</source>
        <translation>之前没有录全</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>没有名称</translation>
    </message>
</context>
<context>
    <name>ProgressHeader</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>区域覆盖</translation>
    </message>
    <message>
        <source>Restocking</source>
        <translation>客户铺货</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>My figures</source>
        <translation>我的指标</translation>
    </message>
    <message>
        <source>Figures of my own: show, enter, define</source>
        <translation>我的指标：查看、录入、定义</translation>
    </message>
    <message>
        <source>Before (Ctrl+PgUp)</source>
        <translation>上一期 (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>After (Ctrl+PgDn)</source>
        <translation>下一期 (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>Final for {period}</source>
        <translation>{period}最终</translation>
    </message>
    <message>
        <source>Formula and channels</source>
        <translation>公式与渠道</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>还没开始</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Starts with your first result</source>
        <translation>记第一笔业绩后开始</translation>
    </message>
    <message>
        <source>Adjust targets</source>
        <translation>调整目标</translation>
    </message>
    <message>
        <source>Record a result</source>
        <translation>记一笔业绩</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Import platform data</source>
        <translation>导入平台数据</translation>
    </message>
    <message>
        <source>Enter today&apos;s figures</source>
        <translation>录今天的数</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>{done} done, {pace} of the working days</source>
        <translation>完成 {done}，时间进度 {pace}</translation>
    </message>
    <message>
        <source>Set a target for {period}</source>
        <translation>先定一个 {period}目标</translation>
    </message>
    <message>
        <source>Split the target of {period}</source>
        <translation>拆分{period}目标</translation>
    </message>
</context>
<context>
    <name>ProjectChart</name>
    <message>
        <source>{deal}, milestones over time</source>
        <translation>「{deal}」节点时间图</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>实际</translation>
    </message>
</context>
<context>
    <name>ProjectList</name>
    <message>
        <source>Projects being delivered</source>
        <translation>交付中的项目</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>I promised</source>
        <translation>我答应的</translation>
    </message>
    <message>
        <source>Promised to me</source>
        <translation>答应我的</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>谁同意的</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>谁答应的</translation>
    </message>
    <message>
        <source>Where it is not the client: my manager, a colleague, a supplier</source>
        <translation>不是客户时才填：上级、同事、供应商</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>答应日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>何时前</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已作罢</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>兑现日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PromisesDialog</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message numerus="yes">
        <source>not told for %n day(s)</source>
        <translation>
            <numerusform>%n 天还没告诉客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>听闻</translation>
    </message>
    <message>
        <source>not to be renewed</source>
        <translation>不再续签</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Record a payment…</source>
        <translation>登记回款…</translation>
    </message>
    <message>
        <source>Promises, questions, complaints, agreements</source>
        <translation>承诺、请示、投诉与协议</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>I promised</source>
        <translation>我答应</translation>
    </message>
    <message>
        <source>Promised to me</source>
        <translation>对方答应</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>请示</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Nothing here. It is noted with a record (Ctrl+L), or with “Add”.</source>
        <translation>这里还没有。写记录时顺手记下（Ctrl+L），或点「添加」。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>I promised…</source>
        <translation>我答应的…</translation>
    </message>
    <message>
        <source>Promised to me…</source>
        <translation>答应我的…</translation>
    </message>
    <message>
        <source>Question passed up…</source>
        <translation>请示上级…</translation>
    </message>
    <message>
        <source>Complaint…</source>
        <translation>投诉…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>协议…</translation>
    </message>
    <message>
        <source>Market news…</source>
        <translation>行情与同行…</translation>
    </message>
    <message>
        <source>Feedback for management…</source>
        <translation>给公司的意见…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Go to the client</source>
        <translation>去看客户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source> Only the latest are listed; “Export everything” has all of them.</source>
        <translation> 只列最近的；「导出全部」里都有。</translation>
    </message>
    <message>
        <source>A question is done when the client was told the answer.</source>
        <translation>请示有了答复、并且告诉了客户，才算完。</translation>
    </message>
    <message>
        <source>A renewed agreement is not newly signed. One that ends soon is told of in time.</source>
        <translation>续签不算新签。快到期的会提前提醒。</translation>
    </message>
    <message>
        <source>What is late is chased with P: it is put into the plan of today.</source>
        <translation>逾期的按 P 催一下：排进今天的计划。</translation>
    </message>
    <message>
        <source>A complaint is open until it has an outcome; each day&apos;s step is noted in it.</source>
        <translation>有了结果才算了结；每天做了什么，记在投诉里。</translation>
    </message>
    <message>
        <source>Not renewed</source>
        <translation>不再续签</translation>
    </message>
    <message>
        <source>Not to be renewed: {what}</source>
        <translation>不再续签：{what}</translation>
    </message>
    <message>
        <source>Deleted: {what}</source>
        <translation>已删除：{what}</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n line(s)</source>
        <translation>
            <numerusform>已删除 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation>请示：{question}</translation>
    </message>
    <message>
        <source>Complaint: {what}</source>
        <translation>投诉：{what}</translation>
    </message>
    <message>
        <source>I promised: {what}</source>
        <translation>我答应：{what}</translation>
    </message>
    <message>
        <source>{name} promised: {what}</source>
        <translation>{name}答应：{what}</translation>
    </message>
    <message>
        <source>They promised: {what}</source>
        <translation>对方答应：{what}</translation>
    </message>
    <message>
        <source>report today</source>
        <translation>今天上报</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已作罢</translation>
    </message>
    <message>
        <source>kept {day}</source>
        <translation>{day}兑现</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>没有到期日</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 已到期</translation>
    </message>
    <message numerus="yes">
        <source>ends {day}, in %n day(s)</source>
        <translation>
            <numerusform>{day} 到期，还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>settled after %n day(s)</source>
        <translation>
            <numerusform>%n 天后了结</numerusform>
        </translation>
    </message>
    <message>
        <source>settled at once</source>
        <translation>当天了结</translation>
    </message>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>%n 天未了结</numerusform>
        </translation>
    </message>
    <message>
        <source>heard today</source>
        <translation>今天接到</translation>
    </message>
    <message>
        <source>client told</source>
        <translation>已告诉客户</translation>
    </message>
    <message>
        <source>asked today</source>
        <translation>今天请示的</translation>
    </message>
    <message numerus="yes">
        <source>answered after %n day(s)</source>
        <translation>
            <numerusform>%n 天后答复</numerusform>
        </translation>
    </message>
    <message>
        <source>answered at once</source>
        <translation>当天答复</translation>
    </message>
    <message>
        <source>tell the client</source>
        <translation>该告诉客户了</translation>
    </message>
    <message numerus="yes">
        <source>told after %n day(s)</source>
        <translation>
            <numerusform>%n 天后告诉客户</numerusform>
        </translation>
    </message>
    <message>
        <source>told at once</source>
        <translation>当天告诉客户</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续签…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Answered…</source>
        <translation>已有答复…</translation>
    </message>
    <message numerus="yes">
        <source>no answer for %n day(s)</source>
        <translation>
            <numerusform>%n 天没有答复</numerusform>
        </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>没定日期</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message>
        <source>Client told</source>
        <translation>已告诉客户</translation>
    </message>
    <message>
        <source>Outcome…</source>
        <translation>处理结果…</translation>
    </message>
    <message>
        <source>{state}: {what}</source>
        <translation>{state}：{what}</translation>
    </message>
    <message>
        <source>What is to be reported today goes first into the note of its day.</source>
        <translation>标了「今天上报」的，排在当天日报行情的最前面。</translation>
    </message>
    <message>
        <source>{month}: {kept} of {due} on time ({share})</source>
        <translation>{month} {due} 项到期，按时 {kept} 项（{share}）</translation>
    </message>
    <message>
        <source>Whether my promises are kept on time stands here once some were due.</source>
        <translation>有承诺到期以后，这里显示按时兑现了多少。</translation>
    </message>
    <message>
        <source>My promises</source>
        <translation>我答应的</translation>
    </message>
    <message>
        <source>Dropped: {what}</source>
        <translation>已作废：{what}</translation>
    </message>
</context>
<context>
    <name>PutOffForm</name>
    <message>
        <source>Put off again and again</source>
        <translation>一再顺延</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” was moved %n time(s).</source>
        <translation>
            <numerusform>「{title}」已顺延 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last reason: {reason}</source>
        <translation>上次的原因：{reason}</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>不做了</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>分几步</translation>
    </message>
    <message>
        <source>One step a line: the first on its day, each other on the next working day</source>
        <translation>一行一步：第一步在原来那天，后面每个工作日一步</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What can be done in a few minutes, for example only the first call</source>
        <translation>几分钟就能做的一小步，比如先打一个电话</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Dropped “{title}”</source>
        <translation>不做了：{title}</translation>
    </message>
    <message>
        <source>“{title}” has become smaller</source>
        <translation>「{title}」已缩小</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) made of “{title}”</source>
        <translation>
            <numerusform>「{title}」已拆成 %n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Question or support needed</source>
        <translation>请示或需要的支持</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>需要什么</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>What makes it necessary</source>
        <translation>为什么非要不可</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>请示谁</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>请示日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Client told on</source>
        <translation>告诉客户日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>后来怎样</translation>
    </message>
    <message>
        <source>Kept among the support needed; the summary tells it</source>
        <translation>已放进需要的支持，总结里会写上</translation>
    </message>
</context>
<context>
    <name>Quick</name>
    <message>
        <source>Routine added: {title}, {rule}</source>
        <translation>已加例行：{title}，{rule}</translation>
    </message>
    <message>
        <source>Recorded: {title}</source>
        <translation>已记录：{title}</translation>
    </message>
    <message>
        <source>Added for {when}: {title}</source>
        <translation>已加到 {when}：{title}</translation>
    </message>
    <message>
        <source>Another date…</source>
        <translation>另选日期…</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>随时</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Another client…</source>
        <translation>另选客户…</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>不关联客户</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>不写联系人</translation>
    </message>
    <message>
        <source>No deal</source>
        <translation>不关联项目</translation>
    </message>
    <message>
        <source>Only once</source>
        <translation>只这一次</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>提前 1 天</translation>
    </message>
    <message>
        <source>Plan it instead</source>
        <translation>改为计划项</translation>
    </message>
    <message>
        <source>first {day}</source>
        <translation>首次 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>New client “{name}”</source>
        <translation>新客户「{name}」</translation>
    </message>
    <message>
        <source>New contact “{name}”</source>
        <translation>新联系人「{name}」</translation>
    </message>
    <message>
        <source>New client “{name}”; there may already be: {other}</source>
        <translation>新客户「{name}」，可能已有：{other}</translation>
    </message>
    <message>
        <source>First thing</source>
        <translation>先做</translation>
    </message>
    <message>
        <source>Record of what happened</source>
        <translation>已发生的记录</translation>
    </message>
    <message>
        <source>Next: {day} {title}</source>
        <translation>下一步 {day} {title}</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminder {moment}</source>
        <translation>{moment} 提醒</translation>
    </message>
    <message>
        <source>Signed {amount}</source>
        <translation>签约 {amount}</translation>
    </message>
    <message>
        <source>Collected {amount}</source>
        <translation>回款 {amount}</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新签协议</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>New plan item</source>
        <translation>新计划项</translation>
    </message>
    <message>
        <source>Add anything, such as “tomorrow 3pm visit Northwind Ms Zhou, bring samples”</source>
        <translation>记一件事，例如「明天下午3点 拜访 川江特钢 周工，带样本」</translation>
    </message>
    <message>
        <source>New plan item for {day}</source>
        <translation>记一件 {day} 的事</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that day</source>
        <translation>
            <numerusform>当天已有 %n 件事</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood: {parts}</source>
        <translation>识别为：{parts}</translation>
    </message>
    <message>
        <source>It may be {names}.</source>
        <translation>可能是{names}。</translation>
    </message>
    <message>
        <source>{day} has passed. Keep it as a record of what happened?</source>
        <translation>{day} 已经过去，记成已发生？</translation>
    </message>
    <message>
        <source>Keep as record</source>
        <translation>记成已发生</translation>
    </message>
    <message>
        <source>Plan it all the same</source>
        <translation>仍然作为计划</translation>
    </message>
</context>
<context>
    <name>QuickPanel</name>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>save and go on</source>
        <translation>保存并继续</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>close</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Complete (Tab)</source>
        <translation>补全（Tab）</translation>
    </message>
    <message>
        <source>Back to text: {part}</source>
        <translation>还原为文字：{part}</translation>
    </message>
    <message>
        <source>Back to text</source>
        <translation>还原为文字</translation>
    </message>
</context>
<context>
    <name>QuickPopup</name>
    <message>
        <source>New plan item</source>
        <translation>新计划项</translation>
    </message>
</context>
<context>
    <name>QuietForm</name>
    <message numerus="yes">
        <source>Leave %n client(s) alone</source>
        <translation>
            <numerusform>让 %n 家客户安静一阵</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave {name} alone</source>
        <translation>让「{name}」安静一阵</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>No warning before that day. What is planned stays, and what you log does not end it</source>
        <translation>那天之前不提醒。已有的安排不变，记录往来也不会结束它</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>休假</translation>
    </message>
    <message>
        <source>Budget comes later</source>
        <translation>预算还没下来</translation>
    </message>
    <message>
        <source>Deciding among themselves</source>
        <translation>内部还在商量</translation>
    </message>
    <message>
        <source>Asked not to be called</source>
        <translation>请我们先别打电话</translation>
    </message>
</context>
<context>
    <name>QuietStrip</name>
    <message>
        <source>Warn me again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>No warnings until {day}</source>
        <translation>到 {day}前不提醒</translation>
    </message>
</context>
<context>
    <name>Quota</name>
    <message>
        <source>{name} this week</source>
        <translation>本周{name}</translation>
    </message>
    <message>
        <source>{name} this month</source>
        <translation>本月{name}</translation>
    </message>
</context>
<context>
    <name>QuotaAims</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Likewise: {others}.</source>
        <translation>同样：{others}。</translation>
    </message>
    <message>
        <source>{metric}, {period}: the quota ({sum}) asks {more} more than the target of {target}.</source>
        <translation>{metric}（{period}）：定额（{sum}）比目标 {target} 多要 {more}。</translation>
    </message>
    <message>
        <source>{metric}, {period}: the quota ({sum}) alone leaves {more} of the target of {target} open.</source>
        <translation>{metric}（{period}）：光完成定额（{sum}），离目标 {target} 还差 {more}。</translation>
    </message>
    <message>
        <source>{count} a day</source>
        <translation>每天 {count}</translation>
    </message>
    <message>
        <source>{count} a week</source>
        <translation>每周 {count}</translation>
    </message>
    <message>
        <source>{count} a month</source>
        <translation>每月 {count}</translation>
    </message>
    <message numerus="yes">
        <source>{often} × %n month(s) = {sum}</source>
        <translation>
            <numerusform>{often} × %n 个月 = {sum}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{often} × %n working day(s) = {sum}</source>
        <translation>
            <numerusform>{often} × %n 个工作日 = {sum}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{often}, %n working day(s): {sum}</source>
        <translation>
            <numerusform>{often}，%n 个工作日合 {sum}</numerusform>
        </translation>
    </message>
    <message>
        <source>{period} {sum} against {target}</source>
        <translation>{period} {sum} 对 {target}</translation>
    </message>
</context>
<context>
    <name>QuotaCard</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quotas of a day, a week or a month</source>
        <translation>一天、一周或一月的量</translation>
    </message>
    <message>
        <source>Today&apos;s quotas</source>
        <translation>今天的量</translation>
    </message>
    <message>
        <source>Quotas, {day}</source>
        <translation>{day}的量</translation>
    </message>
    <message>
        <source>Clients reached, each once a day; a setback or an escalation counts as a problem</source>
        <translation>联系上的客户，每天每家算一次；受阻或上报过的算问题</translation>
    </message>
    <message>
        <source>warm leads {count}</source>
        <translation>意向 {count}</translation>
    </message>
    <message>
        <source>old clients {count}</source>
        <translation>老客户 {count}</translation>
    </message>
    <message>
        <source>new clients {count}</source>
        <translation>新客户 {count}</translation>
    </message>
    <message>
        <source>problems {count}</source>
        <translation>问题 {count}</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>联系上</translation>
    </message>
    <message numerus="yes">
        <source>%n behind from earlier days</source>
        <translation>
            <numerusform>前几天落下 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind from earlier weeks</source>
        <translation>
            <numerusform>前几周落下 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week {done} of {asked}, %n behind</source>
        <translation>
            <numerusform>本周 {done}/{asked}，前几天落下 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This month {done} of {asked}, %n behind</source>
        <translation>
            <numerusform>本月 {done}/{asked}，前面落下 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Due so far {due}, done {done}</source>
        <translation>到现在应做 {due}，已做 {done}</translation>
    </message>
    <message>
        <source>{day} ({count} short)</source>
        <translation>{day}少 {count}</translation>
    </message>
</context>
<context>
    <name>QuotaChecks</name>
    <message>
        <source>{metric}: {results} a week from {visits} visits means {rate} of the visits ({of_touches} of all {touches} touches), about {month} a month.</source>
        <translation>{metric}：每周 {results} 个、拜访 {visits} 次，等于 {rate} 的拜访要成（占全部 {touches} 次接触的 {of_touches}），一个月约 {month} 个。</translation>
    </message>
    <message>
        <source>No visits in the last {weeks} weeks to compare with.</source>
        <translation>近 {weeks} 周没有拜访记录可比。</translation>
    </message>
    <message>
        <source>Yours in the last {weeks} weeks: {done} from {visits} visits, {rate}.</source>
        <translation>你近 {weeks} 周：{visits} 次拜访成 {done} 个，{rate}。</translation>
    </message>
    <message>
        <source>At usual lengths the quotas take {hours} of {available} hours a week ({share}), counting {way} minutes of travel to each visit.</source>
        <translation>按通常时长，这些定额一周要 {hours} 小时，可用 {available} 小时（{share}），每次拜访路上按 {way} 分钟算。</translation>
    </message>
    <message>
        <source>At usual lengths the quotas take {hours} of {available} hours a week ({share}), counting {way} minutes of travel to each visit: {over} hours too many.</source>
        <translation>按通常时长，这些定额一周要 {hours} 小时，可用 {available} 小时（{share}），每次拜访路上按 {way} 分钟算：多出 {over} 小时。</translation>
    </message>
    <message>
        <source>Your {clients} clients in {regions} regions ask for {touches} touches a week by their rhythms, {missing} more than the quotas hold; as calls these take {hours} hours, and {free} are free.</source>
        <translation>{regions} 个地区的 {clients} 家客户按联系周期一周要联系 {touches} 次，比定额多 {missing} 次；都打电话要 {hours} 小时，还空着 {free} 小时。</translation>
    </message>
    <message>
        <source>Your {clients} clients in {regions} regions ask for {touches} touches a week by their rhythms, {missing} more than the quotas hold; as calls these take {hours} hours, and {free} are free: that does not fit.</source>
        <translation>{regions} 个地区的 {clients} 家客户按联系周期一周要联系 {touches} 次，比定额多 {missing} 次；都打电话要 {hours} 小时，只空着 {free} 小时，装不下。</translation>
    </message>
</context>
<context>
    <name>QuotaLine</name>
    <message>
        <source>Set the target of {period} to {sum}</source>
        <translation>把{period}目标改为 {sum}</translation>
    </message>
    <message numerus="yes">
        <source>Set these %n targets to what the quota comes to</source>
        <translation>
            <numerusform>把这 %n 个目标改成定额的合计</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the quota to {quota}</source>
        <translation>把定额改为{quota}</translation>
    </message>
</context>
<context>
    <name>QuotaPage</name>
    <message>
        <source>Per day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>No quotas yet</source>
        <translation>还没有定额</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Adjust targets and quotas…</source>
        <translation>调整目标与定额…</translation>
    </message>
    <message>
        <source>A change asks from today on; earlier days keep what they were asked.</source>
        <translation>改动从今天起算，以前的日子仍按当时的定额。</translation>
    </message>
    <message>
        <source>What they ask together</source>
        <translation>合在一起算</translation>
    </message>
    <message>
        <source>Nothing that could be checked against each other.</source>
        <translation>没有可以互相核对的。</translation>
    </message>
    <message>
        <source>Targets saved</source>
        <translation>目标已保存</translation>
    </message>
    <message>
        <source>Quota saved</source>
        <translation>定额已保存</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>{first} until {last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>QuotaPart</name>
    <message>
        <source>Per day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what the quotas ask together, for your supervisor</source>
        <translation>复制这段核算，可以发给上级</translation>
    </message>
    <message>
        <source>Ask for support…</source>
        <translation>申请支持…</translation>
    </message>
    <message>
        <source>Put this with its figures into the support section of your summary</source>
        <translation>连同数字放进总结的「需要的支持」</translation>
    </message>
    <message>
        <source>How many of each are to be done</source>
        <translation>每项要做多少次</translation>
    </message>
    <message>
        <source>Quotas of a line of work</source>
        <translation>按岗位取定额</translation>
    </message>
    <message>
        <source>Take over quotas…</source>
        <translation>套用定额…</translation>
    </message>
    <message>
        <source>The usual ones</source>
        <translation>常用的一套</translation>
    </message>
    <message>
        <source>The quotas do not fit together</source>
        <translation>各项定额合不到一起</translation>
    </message>
    <message>
        <source>Help with the quotas</source>
        <translation>完成定额需要的帮助</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>文字已复制</translation>
    </message>
</context>
<context>
    <name>Quotation</name>
    <message>
        <source>Quotation</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>To</source>
        <translation>致</translation>
    </message>
    <message>
        <source>We are pleased to offer you the following:</source>
        <translation>承蒙询价，谨报价如下：</translation>
    </message>
    <message>
        <source>Amount in words</source>
        <translation>人民币大写</translation>
    </message>
    <message>
        <source>Offered by</source>
        <translation>报价人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>税额（{rate}）</translation>
    </message>
    <message>
        <source>Total ({currency})</source>
        <translation>总计（{currency}）</translation>
    </message>
    <message>
        <source>prices include {rate} tax ({tax})</source>
        <translation>以上价格含 {rate} 增值税（税额 {tax}）</translation>
    </message>
    <message>
        <source>unit prices without tax; {rate} tax is added</source>
        <translation>单价不含税，另加 {rate} 增值税</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>Quote {number}</source>
        <translation>报价单 {number}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>A new name makes a new client</source>
        <translation>新名字会建新客户</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>删除这行</translation>
    </message>
    <message>
        <source>Price notes…</source>
        <translation>价格资料…</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>税率 %</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>For example 45 days after the deposit</source>
        <translation>例如 收到预付款后 45 天</translation>
    </message>
    <message>
        <source>Unit prices include tax</source>
        <translation>单价含税</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Preview and print…</source>
        <translation>预览和打印…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>标记已发出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Client accepts</source>
        <translation>客户接受</translation>
    </message>
    <message>
        <source>Client declines</source>
        <translation>客户未接受</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) below my limit: saving puts the question on the support list</source>
        <translation>
            <numerusform>有 %n 行低于我的权限：保存后会列入需要的支持</numerusform>
        </translation>
    </message>
    <message>
        <source>Total {gross}, including {rate} % tax of {tax}</source>
        <translation>总计 {gross}（含 {rate} % 税 {tax}）</translation>
    </message>
    <message>
        <source>Total {gross}, with {rate} % tax of {tax} added</source>
        <translation>总计 {gross}（另加 {rate} % 税 {tax}）</translation>
    </message>
    <message>
        <source>Margin {amount} ({rate})</source>
        <translation>毛利 {amount}（{rate}）</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a cost</source>
        <translation>
            <numerusform>%n 行没有成本</numerusform>
        </translation>
    </message>
    <message>
        <source>May I quote {number} to {client} below my limit?</source>
        <translation>报价 {number}（{client}）有价格低于我的权限，能报吗？</translation>
    </message>
    <message>
        <source>A line with an item</source>
        <translation>有品名的明细</translation>
    </message>
    <message>
        <source>Quote {number} sent</source>
        <translation>报价 {number} 已发出</translation>
    </message>
    <message>
        <source>Quote {number} deleted</source>
        <translation>报价 {number} 已删除</translation>
    </message>
</context>
<context>
    <name>QuoteLinesModel</name>
    <message>
        <source>Item</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Below my limit of {limit}: {price} after the discount</source>
        <translation>低于我的权限 {limit}：优惠后 {price}</translation>
    </message>
    <message>
        <source>Below my limit of {limit}</source>
        <translation>低于我的权限 {limit}</translation>
    </message>
</context>
<context>
    <name>QuotePaper</name>
    <message>
        <source>Letterhead…</source>
        <translation>抬头…</translation>
    </message>
</context>
<context>
    <name>QuoteStanding</name>
    <message>
        <source>sent {day}</source>
        <translation>{day} 发出</translation>
    </message>
    <message>
        <source>Asked {day}: {why}</source>
        <translation>{day} 请示：{why}</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>答复：{text}</translation>
    </message>
    <message>
        <source>Answered…</source>
        <translation>已答复…</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有答复</translation>
    </message>
</context>
<context>
    <name>QuoteState</name>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未接受</translation>
    </message>
</context>
<context>
    <name>RadarDialog</name>
    <message>
        <source>Delay radar</source>
        <translation>交期雷达</translation>
    </message>
    <message>
        <source>Late and soon late</source>
        <translation>已晚和将晚</translation>
    </message>
    <message>
        <source>Clients to tell</source>
        <translation>要告知的客户</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Working days before the date at which a client is told</source>
        <translation>提前几个工作日告知客户</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Chase today</source>
        <translation>今天催</translation>
    </message>
    <message>
        <source>The client was told</source>
        <translation>已告知客户</translation>
    </message>
    <message>
        <source>Go to the deal</source>
        <translation>去项目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tell the client</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>working days before</source>
        <translation>个工作日告知客户</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>哪一方</translation>
    </message>
    <message>
        <source>Tell by</source>
        <translation>最晚告知</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing is late, and nothing is likely to be.</source>
        <translation>没有晚的，也没有可能晚的。</translation>
    </message>
    <message numerus="yes">
        <source>{late} late, {soon} likely late, %n client(s) to tell</source>
        <translation>
            <numerusform>已晚 {late} 个，可能晚 {soon} 个，要告知客户 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>likely %n day(s)</source>
        <translation>
            <numerusform>可能 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>told {day}</source>
        <translation>{day} 已告知</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Set a target for {month}</source>
        <translation>先定一个 {month}目标</translation>
    </message>
    <message>
        <source>{metric} this month</source>
        <translation>本月{metric}</translation>
    </message>
    <message>
        <source>Only you see this. It goes into a summary only when you tick it.</source>
        <translation>自评只给自己看。导出总结时默认不带，需要时再勾选。</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>往期</translation>
    </message>
    <message>
        <source>Earlier…</source>
        <translation>更早…</translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation>{day}那周</translation>
    </message>
    <message>
        <source>{month} check-in</source>
        <translation>{month}小结</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日小结</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周小结</translation>
    </message>
    <message>
        <source>3 min</source>
        <translation>3 分钟</translation>
    </message>
    <message>
        <source>Improvement actions</source>
        <translation>改进行动</translation>
    </message>
    <message>
        <source>Under way   {count}</source>
        <translation>进行中   {count}</translation>
    </message>
    <message>
        <source>Become a habit   {count}</source>
        <translation>已养成   {count}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n hidden card(s)</source>
        <translation>
            <numerusform>显示隐藏的 %n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Adjust the quotas…</source>
        <translation>调整定额…</translation>
    </message>
    <message>
        <source>Delay radar…</source>
        <translation>交期雷达…</translation>
    </message>
    <message>
        <source>Progress ›</source>
        <translation>看进度 ›</translation>
    </message>
    <message numerus="yes">
        <source>Time gone {share} (tick), %n point(s) behind</source>
        <translation>
            <numerusform>时间已过 {share}（竖线），慢 %n 个百分点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time gone {share} (tick), %n point(s) ahead</source>
        <translation>
            <numerusform>时间已过 {share}（竖线），快 %n 个百分点</numerusform>
        </translation>
    </message>
    <message>
        <source>Time gone {share} (tick), on pace</source>
        <translation>时间已过 {share}（竖线），正好跟上</translation>
    </message>
    <message numerus="yes">
        <source>{month} target reached with %n working day(s) left</source>
        <translation>
            <numerusform>{month}目标已完成，还有 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>{value} a working day still needed</source>
        <translation>每个工作日还需 {value}</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下一个拜访</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>下一个会议</translation>
    </message>
    <message>
        <source>{time} · leave at {leave}</source>
        <translation>{time} · {leave} 出发</translation>
    </message>
    <message>
        <source>Nobody is known who decides</source>
        <translation>还不知道谁拍板</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Last time, {day}: {gist}</source>
        <translation>上次 {day}：{gist}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>准备好了</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>还没准备好</translation>
    </message>
    <message>
        <source>Prepare… (P)</source>
        <translation>准备…（P）</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Nothing planned yet</source>
        <translation>还没有安排</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{report} by {time}</source>
        <translation>{report} {time} 前</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>1 unfamiliar</source>
        <translation>1 生疏</translation>
    </message>
    <message>
        <source>2 needs help</source>
        <translation>2 需要帮助</translation>
    </message>
    <message>
        <source>3 competent</source>
        <translation>3 能胜任</translation>
    </message>
    <message>
        <source>4 steady and good</source>
        <translation>4 稳定且好</translation>
    </message>
    <message>
        <source>5 can coach others</source>
        <translation>5 能带人</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未打分</translation>
    </message>
    <message>
        <source>to rate</source>
        <translation>待打分</translation>
    </message>
</context>
<context>
    <name>RatingsCard</name>
    <message>
        <source>Competencies…</source>
        <translation>能力项…</translation>
    </message>
    <message>
        <source>1 unfamiliar · 2 needs help · 3 competent · 4 steady and good · 5 can coach others. The short line is the time before.</source>
        <translation>1 生疏 · 2 要人带 · 3 胜任 · 4 稳定好 · 5 能带人。短线是上一次。</translation>
    </message>
    <message>
        <source>For the supervisor</source>
        <translation>给主管看</translation>
    </message>
    <message>
        <source>Unticked, the ratings leave this computer in no summary</source>
        <translation>不勾选，评分不会随总结离开这台电脑</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>能力打分</translation>
    </message>
    <message>
        <source>{name}: the records are better than your rating. {fact}</source>
        <translation>{name}：记录比你打的分好。{fact}</translation>
    </message>
    <message>
        <source>{name}: you rate yourself higher, the records do not show it yet. {fact}</source>
        <translation>{name}：分打高了些，记录里还看不出来。{fact}</translation>
    </message>
    <message>
        <source>{name}: your rating is as before, the records are not. {fact}</source>
        <translation>{name}：打分和上次一样，记录不一样了。{fact}</translation>
    </message>
    <message>
        <source>{name} {mean}, last {last}</source>
        <translation>{name} {mean}，最近 {last}</translation>
    </message>
    <message>
        <source>The months on average</source>
        <translation>各月平均</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Copied {text}</source>
        <translation>已复制 {text}</translation>
    </message>
</context>
<context>
    <name>RecipientForm</name>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Sales director, for instance</source>
        <translation>例如 销售总监</translation>
    </message>
    <message>
        <source>as the program</source>
        <translation>与程序相同</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Empty: the program&apos;s own layout</source>
        <translation>留空：用程序自带的版式</translation>
    </message>
    <message>
        <source>Forms (*.docx *.dotx *.xlsx *.xltx)</source>
        <translation>表格 (*.docx *.dotx *.xlsx *.xltx)</translation>
    </message>
    <message>
        <source>The company&apos;s own form</source>
        <translation>公司自己的表格</translation>
    </message>
    <message>
        <source>Company&apos;s form</source>
        <translation>公司表格</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Sort by “{column}”</source>
        <translation>按「{column}」排序</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>导出这个列表…</translation>
    </message>
    <message numerus="yes">
        <source>%n private row(s) stay here</source>
        <translation>
            <numerusform>%n 行私人内容不带出去</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing here to export.</source>
        <translation>这里没有可导出的内容。</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出这个列表</translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message>
        <source>Deleted on</source>
        <translation>删除日期</translation>
    </message>
    <message>
        <source>No records behind this figure</source>
        <translation>这个数字背后没有记录</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%n 人成交</numerusform>
        </translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>回款日期</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>进入日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>已隔天数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Source or channel</source>
        <translation>来源或渠道</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>{now}; compared with {before}</source>
        <translation>{now}；对比 {before}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>This belongs to a signed deal. Reopen the deal to take it back</source>
        <translation>这笔属于已签约的项目，重新打开项目才能撤回</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n record(s)</source>
        <translation>
            <numerusform>已删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) due again</source>
        <translation>
            <numerusform>%n 笔回款重新待收</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionSide</name>
    <message>
        <source>Choose a region</source>
        <translation>选一个地区</translation>
    </message>
    <message numerus="yes">
        <source>Put %n call(s) into {day}</source>
        <translation>
            <numerusform>把 %n 个电话放进{day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to call next</source>
        <translation>空白和断货的，先打谁</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet. Clients nearby may know somebody there</source>
        <translation>还没有客户。附近的客户也许认识那边的人</translation>
    </message>
    <message numerus="yes">
        <source>Call %n without an order…</source>
        <translation>
            <numerusform>给没下过单的 %n 家打电话…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n 个地区</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without an order</source>
        <translation>
            <numerusform>%n 天没下单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 家客户</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} in {month}</source>
        <translation>{month}下单 {amount}</translation>
    </message>
    <message>
        <source>Last order {day}</source>
        <translation>上次订单 {day}</translation>
    </message>
    <message>
        <source>No order yet, last contact {day}</source>
        <translation>没下过单，{day}联系过</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation>从没联系过</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>next step {day}</source>
        <translation>下一步 {day}</translation>
    </message>
    <message>
        <source>Put a call into {day}</source>
        <translation>把电话放进{day}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) who ordered, </source>
        <translation>
            <numerusform>%n 家老客户，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n day(s) ago</source>
        <translation>
            <numerusform>离上次 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s), no order yet</source>
        <translation>
            <numerusform>%n 家客户，没下过单</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet; clients in {region} may introduce you</source>
        <translation>无客户，可请{region}客户转介绍</translation>
    </message>
</context>
<context>
    <name>RegionsDialog</name>
    <message>
        <source>Regions</source>
        <translation>区域名单</translation>
    </message>
    <message>
        <source>for example Gulf states, Harbour district</source>
        <translation>例如 长三角、港区</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Own regions</source>
        <translation>自己的区域</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Worked regions</source>
        <translation>负责的地区</translation>
    </message>
    <message>
        <source>Separated by commas. A client belongs to the region that its own begins with.</source>
        <translation>用逗号分开。客户的地区以哪个名称开头，就算在哪个区域。</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Belongs to</source>
        <translation>隶属于</translation>
    </message>
    <message>
        <source>Has under it</source>
        <translation>下属</translation>
    </message>
    <message>
        <source>Its agent</source>
        <translation>它的代理</translation>
    </message>
    <message>
        <source>Is agent of</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Sister company</source>
        <translation>兄弟单位</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Referred to you</source>
        <translation>转介绍来的</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>Market</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Feedback for management</source>
        <translation>给公司的意见</translation>
    </message>
</context>
<context>
    <name>RemarkForm</name>
    <message>
        <source>Heard</source>
        <translation>听闻</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>听到什么</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>听谁说的</translation>
    </message>
    <message>
        <source>Report today</source>
        <translation>今天上报</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>a client</source>
        <translation>一位客户</translation>
    </message>
    <message>
        <source>Time to leave for {client}</source>
        <translation>该出发去{client}了</translation>
    </message>
    <message numerus="yes">
        <source>{leave}, %n prep item(s) open</source>
        <translation>
            <numerusform>{leave}，准备还差 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>How did it go at {client}?</source>
        <translation>{client}谈得怎么样？</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left</source>
        <translation>
            <numerusform>还有 %n 件没去处</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has a place</source>
        <translation>都有去处了</translation>
    </message>
    <message>
        <source>3 minutes to close the day? {left}</source>
        <translation>3 分钟收工？{left}</translation>
    </message>
    <message>
        <source>Payment of {amount} from {client} is due today</source>
        <translation>{client} {amount}今天到期</translation>
    </message>
    <message>
        <source>a milestone</source>
        <translation>一个节点</translation>
    </message>
    <message>
        <source>Due today for {client}: {what}</source>
        <translation>{client} {what} 今天到期</translation>
    </message>
    <message numerus="yes">
        <source>Agreement with {client} ends in %n day(s)</source>
        <translation>
            <numerusform>「{client}」协议还有 %n 天到期</numerusform>
        </translation>
    </message>
    <message>
        <source>a promise</source>
        <translation>一件事</translation>
    </message>
    <message>
        <source>Promised to {client}, due today: {what}</source>
        <translation>今天答应{client}的：{what}</translation>
    </message>
    <message>
        <source>{report} due tomorrow {time}, figures are in</source>
        <translation>{report}明天 {time} 前交，数字已填好</translation>
    </message>
    <message>
        <source>Agreement with {client} has ended</source>
        <translation>「{client}」协议已到期</translation>
    </message>
    <message>
        <source>Agreement with {client} ends today</source>
        <translation>「{client}」协议今天到期</translation>
    </message>
    <message>
        <source>{report} due {time}, figures are in</source>
        <translation>{report} {time} 前交，数字已填好</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Promised by {who}, due today: {what}</source>
        <translation>今天该由{who}兑现：{what}</translation>
    </message>
    <message>
        <source>{time} {what} ({client})</source>
        <translation>{time} {what}（{client}）</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) from while you were away</source>
        <translation>
            <numerusform>你不在时的 %n 个提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 个提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Again at {time}</source>
        <translation>{time} 再提醒</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已收工</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>不做了</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改期</translation>
    </message>
</context>
<context>
    <name>ReminderActs</name>
    <message>
        <source>Show prep</source>
        <translation>看准备</translation>
    </message>
    <message>
        <source>10 min later</source>
        <translation>晚 10 分钟</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Did not go</source>
        <translation>没去</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>收工</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>晚点</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>Plan renewal</source>
        <translation>约续签</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>先小结</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>已完成：{title}</translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation>已兑现：{what}</translation>
    </message>
</context>
<context>
    <name>ReminderChoices</name>
    <message>
        <source>End of the day</source>
        <translation>收工提醒</translation>
    </message>
    <message>
        <source>Quiet after work, at lunch, on days off</source>
        <translation>下班后、午休和休息日不打扰</translation>
    </message>
    <message>
        <source>Hide names in notifications</source>
        <translation>系统通知里隐藏客户名称</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>响一声</translation>
    </message>
    <message>
        <source>Before a contact</source>
        <translation>电话和会议</translation>
    </message>
    <message>
        <source>Remind me of</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>安静时间</translation>
    </message>
    <message>
        <source>What has a time of its own is never kept quiet.</source>
        <translation>自己定了时间的事项，到点仍会提醒。</translation>
    </message>
    <message>
        <source>While a program fills the whole screen, reminders wait.</source>
        <translation>有程序全屏时先不提醒，退出全屏再说。</translation>
    </message>
    <message>
        <source>While others see the screen</source>
        <translation>屏幕共享时</translation>
    </message>
    <message>
        <source>This system shows no tray: reminders come while the window is open or minimised, and stop when it is closed.</source>
        <translation>这台电脑没有托盘：窗口开着或最小化时照常提醒，关闭窗口就不提醒了。</translation>
    </message>
    <message>
        <source>Time to leave for a visit</source>
        <translation>拜访前的出发时间</translation>
    </message>
    <message>
        <source>Calls and whatever has a reminder</source>
        <translation>电话、会议和设了提醒的事项</translation>
    </message>
    <message>
        <source>A visit without an outcome yet</source>
        <translation>拜访结束还没记结果</translation>
    </message>
    <message>
        <source>Closing the day</source>
        <translation>收工</translation>
    </message>
    <message>
        <source>Working hours and lunch stand under Work.</source>
        <translation>上班和午休时间在「上班」里设。</translation>
    </message>
    <message>
        <source>Payments due today</source>
        <translation>今天到期的待回款</translation>
    </message>
    <message>
        <source>Milestones due today</source>
        <translation>今天到期的交付节点</translation>
    </message>
    <message>
        <source>Agreements that end soon</source>
        <translation>快到期的协议</translation>
    </message>
    <message>
        <source>What I promised for today</source>
        <translation>今天要兑现的承诺</translation>
    </message>
    <message>
        <source>Reports that are due</source>
        <translation>到期的报告</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>提前 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
</context>
<context>
    <name>RepeatField</name>
    <message>
        <source>such as: every 2 weeks on Tuesday and Thursday</source>
        <translation>例如：每两周周二周四</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>Another rule…</source>
        <translation>自定…</translation>
    </message>
    <message>
        <source>In words, or a rule as calendars write it (RFC 5545)</source>
        <translation>用文字写，或写日历用的规则（RFC 5545）</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Sales summary, {period}</source>
        <translation>{period}销售工作总结</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>上期同期</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Signed and target</source>
        <translation>签约额与目标</translation>
    </message>
    <message>
        <source>{points} point</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message>
        <source>Promises: {kept} of {due} kept on time.</source>
        <translation>承诺：到期 {due} 项，按时兑现 {kept} 项。</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) of mine late: {what}.</source>
        <translation>
            <numerusform>我方承诺逾期 %n 项：{what}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) to us late: {what}.</source>
        <translation>
            <numerusform>对方承诺逾期 %n 项：{what}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) of mine kept later than promised.</source>
        <translation>
            <numerusform>我方承诺有 %n 项兑现晚了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) overdue, {total}: {what}.</source>
        <translation>
            <numerusform>%n 笔回款逾期，共 {total}：{what}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) due, {total}: {what}.</source>
        <translation>
            <numerusform>应回款 %n 笔，共 {total}：{what}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised for {day}: {what}.</source>
        <translation>{day}前要兑现：{what}。</translation>
    </message>
    <message>
        <source>Agreement ends {day}, to be renewed: {what}.</source>
        <translation>协议 {day} 到期，要续签：{what}。</translation>
    </message>
    <message>
        <source>Fig. {number}</source>
        <translation>图{number}</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>Appendix: {title}</source>
        <translation>附：{title}</translation>
    </message>
    <message>
        <source>Added to last week</source>
        <translation>上周补记</translation>
    </message>
    <message>
        <source>Final for {period}</source>
        <translation>{period}最终</translation>
    </message>
    <message>
        <source>{metric} and target ({unit})</source>
        <translation>{metric}与目标（{unit}）</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>按结果</translation>
    </message>
    <message>
        <source>Signed by month ({unit}; dark: now, light: a year ago)</source>
        <translation>各月签约（{unit}；深：本期，浅：去年同期）</translation>
    </message>
    <message>
        <source>Signed by month ({unit})</source>
        <translation>各月签约（{unit}）</translation>
    </message>
    <message numerus="yes">
        <source>… %n more row(s); the preview and the file have them all</source>
        <translation>
            <numerusform>… 还有 %n 行；预览和文件里都有</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales summary {period}</source>
        <translation>{period}销售总结</translation>
    </message>
    <message>
        <source>Target {amount}.</source>
        <translation>目标 {amount}。</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>Visits planned</source>
        <translation>计划拜访</translation>
    </message>
    <message>
        <source>Focus of the week</source>
        <translation>本周重点</translation>
    </message>
    <message>
        <source>Nothing planned yet for {period}</source>
        <translation>{period}还没有计划</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) planned</source>
        <translation>
            <numerusform>共 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>拜访 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>at the client {theirs}, here {mine}</source>
        <translation>对方 {theirs}，我方 {mine}</translation>
    </message>
    <message>
        <source>at the client {theirs}</source>
        <translation>对方 {theirs}</translation>
    </message>
    <message>
        <source>what is private</source>
        <translation>私人内容</translation>
    </message>
    <message>
        <source>client names in full</source>
        <translation>客户全名</translation>
    </message>
    <message>
        <source>amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>图表</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) not ticked</source>
        <translation>
            <numerusform>%n 个没勾选的部分</numerusform>
        </translation>
    </message>
    <message>
        <source>Done {done}, target {target}, {pace} of working days gone</source>
        <translation>完成 {done}，目标 {target}，时间进度 {pace}</translation>
    </message>
    <message>
        <source>{metric}, running total ({unit})</source>
        <translation>累计{metric}（{unit}）</translation>
    </message>
    <message>
        <source>Mix ({unit}; dark: now, light: a year ago)</source>
        <translation>业务构成（{unit}；深：本期，浅：去年同期）</translation>
    </message>
    <message>
        <source>Mix ({unit})</source>
        <translation>业务构成（{unit}）</translation>
    </message>
    <message>
        <source>a year ago {amount}</source>
        <translation>去年同期 {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned</source>
        <translation>
            <numerusform>计划拜访 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Receptions have no records of their own: these are campaigns, deals to be signed, plan items marked first, and visits and meetings with class A clients.</source>
        <translation>接待没有单独的记录，这里列的是活动、待签的项目、计划里标为首要的事，以及与 A 类客户的拜访和会议。</translation>
    </message>
    <message>
        <source>No reception is recorded for the time ahead</source>
        <translation>近期没有记下要接待的</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>活动 %n 场</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) to be signed</source>
        <translation>
            <numerusform>待签项目 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan item(s)</source>
        <translation>
            <numerusform>计划事项 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Marked first</source>
        <translation>标为首要</translation>
    </message>
    <message>
        <source>Class A client</source>
        <translation>A 类客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>went to {rival}</source>
        <translation>给了{rival}</translation>
    </message>
    <message>
        <source>{share} of the target of {target}</source>
        <translation>完成目标（{target}）的 {share}</translation>
    </message>
    <message>
        <source>last month {amount}</source>
        <translation>上月 {amount}</translation>
    </message>
    <message>
        <source>the period before {amount}</source>
        <translation>上期 {amount}</translation>
    </message>
    <message>
        <source>expected {day}</source>
        <translation>预计 {day}</translation>
    </message>
    <message>
        <source>Lost to {rival}: {deal}</source>
        <translation>输给{rival}：{deal}</translation>
    </message>
    <message>
        <source>{rivals} bid too: {deal}</source>
        <translation>{rivals}也在争取：{deal}</translation>
    </message>
    <message>
        <source>{rival} asks {price} for {item}</source>
        <translation>{rival}对{item}报价 {price}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近拜访</translation>
    </message>
    <message>
        <source>{asked} asked for</source>
        <translation>应完成 {asked}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 家客户</numerusform>
        </translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按等级</translation>
    </message>
    <message numerus="yes">
        <source>As of {day}: %n client(s), by class {classes}</source>
        <translation>
            <numerusform>截至 {day}，客户 %n 家，其中 {classes}</numerusform>
        </translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>新增客户 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Deals: signed {signed}, {amount} in all; lost {lost}.</source>
        <translation>签约项目 {signed} 个，共 {amount}；丢单 {lost} 个。</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>all others {share}</source>
        <translation>其余 {share}</translation>
    </message>
    <message>
        <source>before {share}</source>
        <translation>上期 {share}</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share before</source>
        <translation>上期占比</translation>
    </message>
    <message>
        <source>No whole month in this time</source>
        <translation>这段时间没有完整的月份</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Amounts in {unit}</source>
        <translation>金额单位：{unit}</translation>
    </message>
    <message>
        <source>Best month {best} with {most}, weakest {least} with {fewest}.</source>
        <translation>{best}最多，{most}；{least}最少，{fewest}。</translation>
    </message>
    <message>
        <source>Best month {best}, weakest {least}.</source>
        <translation>{best}最多，{least}最少。</translation>
    </message>
    <message numerus="yes">
        <source>In {reached} of %n month(s) with a target as much or more was signed.</source>
        <translation>
            <numerusform>有目标的 %n 个月里，{reached} 个月签约数不低于目标数。</numerusform>
        </translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立项</translation>
    </message>
    <message>
        <source>{share} collected</source>
        <translation>已回款 {share}</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>各月情况</translation>
    </message>
    <message>
        <source>Main deals and their course</source>
        <translation>主要项目</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Progress with key clients</source>
        <translation>重点客户进展</translation>
    </message>
    <message>
        <source>Key receptions ahead</source>
        <translation>近期重要接待</translation>
    </message>
    <message>
        <source>Source of guests</source>
        <translation>客源构成</translation>
    </message>
    <message>
        <source>Where business came from</source>
        <translation>业务来源</translation>
    </message>
    <message>
        <source>State of the clients</source>
        <translation>客户状况</translation>
    </message>
    <message>
        <source>Shortcomings</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Market and competitors</source>
        <translation>市场与同行</translation>
    </message>
    <message>
        <source>Plan in detail</source>
        <translation>具体计划</translation>
    </message>
    <message>
        <source>Suggestions to the department</source>
        <translation>给部门的建议</translation>
    </message>
    <message>
        <source>Figures of the day</source>
        <translation>当日数字</translation>
    </message>
    <message>
        <source>Plan of the next day</source>
        <translation>次日计划</translation>
    </message>
    <message>
        <source>Figures of the week</source>
        <translation>本周数字</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周要点</translation>
    </message>
    <message>
        <source>Plan of next week</source>
        <translation>下周计划</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下月计划</translation>
    </message>
    <message>
        <source>The figures in review</source>
        <translation>数字回顾</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>收获</translation>
    </message>
    <message>
        <source>Problems and improvement</source>
        <translation>问题与改进</translation>
    </message>
    <message>
        <source>Plan for the next half-year</source>
        <translation>下个半年计划</translation>
    </message>
    <message>
        <source>Plan for the next year</source>
        <translation>下一年计划</translation>
    </message>
    <message>
        <source>Next quarter</source>
        <translation>下季度计划</translation>
    </message>
    <message>
        <source>Day report, {period}</source>
        <translation>{period}工作日报</translation>
    </message>
    <message>
        <source>Weekly sales report, {period}</source>
        <translation>{period}销售周报</translation>
    </message>
    <message>
        <source>Half-year sales review, {period}</source>
        <translation>{period}销售工作总结</translation>
    </message>
    <message>
        <source>Annual sales review, {period}</source>
        <translation>{period}销售工作总结</translation>
    </message>
    <message>
        <source>As of {day}: signed {done}; at this point last week {before}.</source>
        <translation>截至 {day}，签约 {done}，上周同期 {before}。</translation>
    </message>
    <message>
        <source>As of {day}: signed {done}.</source>
        <translation>截至 {day}，签约 {done}。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) behind.</source>
        <translation>
            <numerusform>慢 %n 个百分点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) ahead.</source>
        <translation>
            <numerusform>快 %n 个百分点。</numerusform>
        </translation>
    </message>
    <message>
        <source>On pace.</source>
        <translation>进度正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for support wait for an answer.</source>
        <translation>
            <numerusform>有 %n 件事在等支持。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still needed: {left}, {daily} on each of %n working day(s).</source>
        <translation>
            <numerusform>还需 {left}，剩 %n 个工作日，每天 {daily}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotas: {quotas}.</source>
        <translation>定额：{quotas}。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周同期</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>vs last week</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>vs the day before</source>
        <translation>比前一天</translation>
    </message>
    <message>
        <source>No records today</source>
        <translation>当日没有记录</translation>
    </message>
    <message>
        <source>No records this week</source>
        <translation>本周没有记录</translation>
    </message>
    <message>
        <source>No records this month</source>
        <translation>本月没有记录</translation>
    </message>
    <message>
        <source>No records this quarter</source>
        <translation>本季度没有记录</translation>
    </message>
    <message>
        <source>No records this half-year</source>
        <translation>这半年没有记录</translation>
    </message>
    <message>
        <source>No records this year</source>
        <translation>本年没有记录</translation>
    </message>
    <message>
        <source>No records in this time</source>
        <translation>这段时间没有记录</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Quarterly summary</source>
        <translation>季度总结</translation>
    </message>
    <message>
        <source>Half-year summary</source>
        <translation>半年总结</translation>
    </message>
    <message>
        <source>Annual summary</source>
        <translation>年度总结</translation>
    </message>
    <message>
        <source>Summary of some days</source>
        <translation>阶段总结</translation>
    </message>
    <message>
        <source>vs last year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>As of {day}: signed {done}; no target was set.</source>
        <translation>截至 {day}，签约 {done}；没有定目标。</translation>
    </message>
    <message>
        <source>As of {day}: signed {done}, {attainment} of the target.</source>
        <translation>截至 {day}，签约 {done}，完成率 {attainment}。</translation>
    </message>
    <message>
        <source>As of {day}: signed {done}, {attainment} of the target with {pace} of working days gone.</source>
        <translation>截至 {day}，签约 {done}，完成率 {attainment}，时间进度 {pace}。</translation>
    </message>
    <message>
        <source>For the days left another {rest} is expected, {whole} in the whole period (in 8 of 10 cases).</source>
        <translation>余下的日子预计再有 {rest}，全期 {whole}（八成把握）。</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签约</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No deals in this period.</source>
        <translation>这段时间没有项目。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Signed {deal}: {amount}.</source>
        <translation>签约 {deal}，{amount}。</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) overdue: {names}.</source>
        <translation>
            <numerusform>逾期跟进 %n 件：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) past the expected close: {names}.</source>
        <translation>
            <numerusform>%n 个项目已过预计签约：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) long in their stage: {names}.</source>
        <translation>
            <numerusform>%n 个项目停留过久：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A client&apos;s opinion, for management: {what}</source>
        <translation>客户意见，请领导知悉：{what}</translation>
    </message>
    <message>
        <source>Complaint settled: {what} → {outcome}.</source>
        <translation>投诉已了结：{what} → {outcome}。</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) later than planned: {sides}.</source>
        <translation>
            <numerusform>晚于计划的节点 %n 个：{sides}。</numerusform>
        </translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Incident on {day}: {what}.</source>
        <translation>{day}突发情况：{what}。</translation>
    </message>
    <message>
        <source>because {why}</source>
        <translation>因为{why}</translation>
    </message>
    <message numerus="yes">
        <source>asked on {day}, no answer for %n day(s)</source>
        <translation>
            <numerusform>{day}提出，%n 天没有答复</numerusform>
        </translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation>{day}提出</translation>
    </message>
    <message>
        <source>asked on {day}, answered on {answered}: {answer}</source>
        <translation>{day}提出，{answered}答复：{answer}</translation>
    </message>
    <message>
        <source>yes or no not noted</source>
        <translation>答复内容未记</translation>
    </message>
    <message>
        <source>result: {result}</source>
        <translation>结果：{result}</translation>
    </message>
    <message numerus="yes">
        <source>Complaint open for %n day(s): {what}.</source>
        <translation>
            <numerusform>投诉 %n 天未了结：{what}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{pace} of working days gone</source>
        <translation>时间进度 {pace}</translation>
    </message>
    <message>
        <source>{attainment} of the target signed</source>
        <translation>签约完成率 {attainment}</translation>
    </message>
    <message>
        <source>Still missing: {amount}.</source>
        <translation>还差 {amount}。</translation>
    </message>
    <message>
        <source>{client} is left alone until {day}</source>
        <translation>{client}到 {day}前不打扰</translation>
    </message>
    <message>
        <source>{deal} is put off until {day}</source>
        <translation>{deal}推迟到{day}</translation>
    </message>
    <message>
        <source>{deal} is left alone until {day}</source>
        <translation>{deal}到{day}前不催</translation>
    </message>
    <message>
        <source>{period}: {days} working days, {visits} visits planned.</source>
        <translation>{period}：工作日 {days} 天，已安排拜访 {visits} 次。</translation>
    </message>
    <message>
        <source>Competency</source>
        <translation>能力项</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>打分</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Counted from {first} to {last}. A contact counts once per client, kind and day.</source>
        <translation>统计 {first} 至 {last}。同一客户同一天同一方式只计一次。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>Pace and mix</source>
        <translation>进度与构成</translation>
    </message>
    <message>
        <source>Key deals</source>
        <translation>重点项目</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>Problems and actions</source>
        <translation>问题与改进</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>下期计划</translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation>需要的支持</translation>
    </message>
    <message>
        <source>Activity list</source>
        <translation>客户往来明细</translation>
    </message>
    <message>
        <source>Self-review</source>
        <translation>自我评估</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>数字来源</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>改进</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>done {done} of {due}</source>
        <translation>{due} 次做到 {done} 次</translation>
    </message>
    <message>
        <source>Focus: {what}</source>
        <translation>重点：{what}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>should be {value}</source>
        <translation>应达到 {value}</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Monthly summary</source>
        <translation>月度总结</translation>
    </message>
</context>
<context>
    <name>ReportCalendar</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>To</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一次</translation>
    </message>
    <message>
        <source>No report is owed. Add one, and its day stands in the foot of the window</source>
        <translation>还没有要交的报告。加一个，截止日会显示在窗口底部</translation>
    </message>
    <message>
        <source>Reports that are owed</source>
        <translation>要交的报告</translation>
    </message>
    <message>
        <source>A day off gives way to the working day before it, or after it where that is before the report&apos;s own days. The week strip, the foot and reminders tell in time.</source>
        <translation>遇休息日提前到前一个工作日；若早于报告所属时段，则顺延到后一个工作日。周历、底部状态栏和提醒都会按时提示。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Nobody yet. Add your supervisor, with title and e-mail</source>
        <translation>还没有人。先加上级，写明职务和邮箱</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Make my supervisor</source>
        <translation>设为上级</translation>
    </message>
    <message>
        <source>The first receives whatever no rule names somebody else for</source>
        <translation>没有指定给别人的报告，都交给第一位</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>as the program</source>
        <translation>与程序相同</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) no longer owed</source>
        <translation>
            <numerusform>不再要交 %n 份报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 位收件人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPicker</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>{report} {period}</source>
        <translation>{report} {period}</translation>
    </message>
    <message>
        <source>due {day} {time}</source>
        <translation>{day} {time} 前交</translation>
    </message>
</context>
<context>
    <name>ReportRule</name>
    <message>
        <source>the next working day</source>
        <translation>下一个工作日</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>{day} after it</source>
        <translation>下{day}</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>the last working day</source>
        <translation>最后一个工作日</translation>
    </message>
    <message>
        <source>day {day} of the next month</source>
        <translation>次月 {day} 日</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>{day} 日</translation>
    </message>
    <message>
        <source>day {day} of the month after</source>
        <translation>期后第一个月 {day} 日</translation>
    </message>
    <message>
        <source>day {day} of the last month</source>
        <translation>最后一个月 {day} 日</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Figures to {day}. They follow the records; your words are never overwritten.</source>
        <translation>数字截至 {day}，随记录更新；你写的话不会被覆盖。</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Refresh figures</source>
        <translation>刷新数字</translation>
    </message>
    <message>
        <source>See the changes</source>
        <translation>看变化</translation>
    </message>
    <message>
        <source>See it as it was handed in</source>
        <translation>看交出的那份</translation>
    </message>
    <message>
        <source>Add a section…</source>
        <translation>加一节…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Show or hide the side pane (F8)</source>
        <translation>显示或隐藏侧栏（F8）</translation>
    </message>
    <message numerus="yes">
        <source>about %n letter(s)</source>
        <translation>
            <numerusform>约 %n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>“{name}” stands in the pipeline now</source>
        <translation>「{name}」已进项目管道</translation>
    </message>
    <message>
        <source>Quote {number} is kept; the search finds it (Ctrl+K)</source>
        <translation>报价 {number} 已保存，搜索（Ctrl+K）能找到</translation>
    </message>
</context>
<context>
    <name>Reschedule</name>
    <message>
        <source>“{title}” moved to {day}</source>
        <translation>「{title}」已改到{day}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved to {day}</source>
        <translation>
            <numerusform>%n 件已改到{day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReschedulePopup</name>
    <message>
        <source>Reschedule</source>
        <translation>改期</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>今天晚些</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In 2 days</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>End of month</source>
        <translation>月底</translation>
    </message>
    <message>
        <source>Fri, 3 Nov, in 3 weeks</source>
        <translation>如 周五、3/8、三天后</translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation>选日期</translation>
    </message>
    <message>
        <source>Why? (optional)</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Why it is put off</source>
        <translation>改期的原因</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n time(s): split, shrink or drop it…</source>
        <translation>
            <numerusform>已顺延 %n 次：拆开、缩小或不做…</numerusform>
        </translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>next working day {day}</source>
        <translation>下一个工作日 {day}</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Latest backup: {moment}. Restore it? The damaged file is kept.</source>
        <translation>最近的备份是 {moment}。恢复它吗？损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>RestockPage</name>
    <message>
        <source>Which clients</source>
        <translation>哪些客户</translation>
    </message>
    <message>
        <source>When a client with one order so far is expected again. Click to change it</source>
        <translation>只下过首单的客户，多久后该再联系。点击修改</translation>
    </message>
    <message>
        <source>Nobody here. Orders with a client bring them into the list.</source>
        <translation>这里没有客户。给客户记一笔出货，就会列在这里。</translation>
    </message>
    <message>
        <source>Clients by their next order</source>
        <translation>客户铺货</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>上次进货</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>进货次数</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s) as a rule</source>
        <translation>
            <numerusform>家，一般 %n 天补一次</numerusform>
        </translation>
    </message>
    <message>
        <source>The second order is what counts</source>
        <translation>下了第二单才算客户</translation>
    </message>
    <message>
        <source>Silent for twice their interval</source>
        <translation>超过间隔两倍，且满 45 天</translation>
    </message>
    <message>
        <source>Usual interval</source>
        <translation>通常间隔</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>该补货</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>As of today. Enter opens a client</source>
        <translation>按今天算。Enter 打开客户</translation>
    </message>
    <message numerus="yes">
        <source>the longest %n day(s) past</source>
        <translation>
            <numerusform>最久的过了 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Due for restock</source>
        <translation>该补货</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>快到期</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>家，%n 天内</numerusform>
        </translation>
    </message>
    <message>
        <source>One order only</source>
        <translation>只下过首单</translation>
    </message>
    <message>
        <source>Stopped ordering</source>
        <translation>停了</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>After a first order: %n day(s)</source>
        <translation>
            <numerusform>首单后按 %n 天算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n call(s) into {day}</source>
        <translation>
            <numerusform>把 %n 个电话放进{day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Record an order…</source>
        <translation>记一笔出货…</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>安排 %n 个电话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restocking</name>
    <message>
        <source>Left alone</source>
        <translation>暂不打扰</translation>
    </message>
    <message>
        <source>Stopped ordering</source>
        <translation>停了</translation>
    </message>
    <message>
        <source>Check back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Restock due</source>
        <translation>补货到期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>One order so far, {day}</source>
        <translation>只下过首单 {day}</translation>
    </message>
    <message>
        <source>Last order {day}</source>
        <translation>上次 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past</source>
        <translation>
            <numerusform>过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{days}, as usual</source>
        <translation>{days}（按通常）</translation>
    </message>
    <message>
        <source>Call {client}</source>
        <translation>电话：{client}</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) planned for {day}</source>
        <translation>
            <numerusform>已安排 %n 个电话，{day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>Record a result</source>
        <translation>记一笔业绩</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Small order</source>
        <translation>小单</translation>
    </message>
    <message>
        <source>Collected payment</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新签协议</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>For example 126000 or 126k</source>
        <translation>例如 126000 或 12.6万</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>A new name adds a client</source>
        <translation>新名称会新建客户</translation>
    </message>
    <message>
        <source>Due payment</source>
        <translation>待回款</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Edit a result</source>
        <translation>编辑业绩</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Channel day</source>
        <translation>渠道日数据</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Agreement name</source>
        <translation>协议名称</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期</translation>
    </message>
    <message numerus="yes">
        <source>And once more %n day(s) before</source>
        <translation>
            <numerusform>提前 %n 天再提醒一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind so many days before</source>
        <translation>提前几天提醒</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Renew the agreement</source>
        <translation>续签协议</translation>
    </message>
    <message>
        <source>Recorded: {result}</source>
        <translation>已记录：{result}</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Ratings</source>
        <translation>能力打分</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n 项打分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n 条行动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n focus point(s)</source>
        <translation>
            <numerusform>%n 个重点</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed {deal}, {amount}</source>
        <translation>签下{deal}，{amount}</translation>
    </message>
    <message>
        <source>Lost {deal}</source>
        <translation>丢了{deal}</translation>
    </message>
    <message>
        <source>Promised {what}, {late}</source>
        <translation>答应的{what}，{late}</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of work that were not mine</source>
        <translation>
            <numerusform>不归我的活 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{spent} h of work recorded in {free} h of working days ({share})</source>
        <translation>记录在案 {spent} 小时，工作日共 {free} 小时（{share}）</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved three times or more</source>
        <translation>
            <numerusform>%n 件顺延了三次以上</numerusform>
        </translation>
    </message>
    <message>
        <source>No number yet: cannot be checked</source>
        <translation>还没有数，无法核对</translation>
    </message>
    <message>
        <source>{name} is kept no more</source>
        <translation>{name}已不再记录</translation>
    </message>
    <message>
        <source>it was {value}</source>
        <translation>当时 {value}</translation>
    </message>
    <message>
        <source>should be {value}</source>
        <translation>应达到 {value}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>cannot be checked</source>
        <translation>无法核对</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>做到了</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>没做到</translation>
    </message>
    <message>
        <source>Without a number or a day: cannot be checked</source>
        <translation>没有数也没有日期，无法核对</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Update what is already there with the values of the file</source>
        <translation>用文件里的内容更新已有的记录</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No such rows</source>
        <translation>没有这样的行</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件里</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有的</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>怎么处理</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>都保留</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Do so with all</source>
        <translation>全部这样处理</translation>
    </message>
    <message>
        <source>The row, field by field</source>
        <translation>这一行的各项内容</translation>
    </message>
    <message numerus="yes">
        <source>To add %n</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already there %n</source>
        <translation>
            <numerusform>已有 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be read %n</source>
        <translation>
            <numerusform>读不了 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No data %n</source>
        <translation>
            <numerusform>不算数据 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) come with them.</source>
        <translation>
            <numerusform>带来 %n 位联系人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) and next steps come with them.</source>
        <translation>
            <numerusform>带来 %n 条往来记录和下一步。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) come with them.</source>
        <translation>
            <numerusform>带来 %n 个项目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Facts of %n client(s) come with them.</source>
        <translation>
            <numerusform>带来 %n 家客户自己的资料。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) come with them.</source>
        <translation>
            <numerusform>同时新增 %n 个客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>New stages: {names}.</source>
        <translation>新增阶段：{names}。</translation>
    </message>
    <message numerus="yes">
        <source>%n signed or lost deal(s) differ in the list; they stay as they are.</source>
        <translation>
            <numerusform>有 %n 个已签约或已丢单的项目与表中不同，保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) look much like something else; say what they are.</source>
        <translation>
            <numerusform>有 %n 行像是已有的记录，请看一下怎么处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that cannot be read can be mended here; the rest are saved beside the file.</source>
        <translation>读不了的行可以在这里改；没有改的会存到原文件旁边。</translation>
    </message>
    <message>
        <source>a total, a note or the headers once more</source>
        <translation>合计、说明或重复的表头</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>{name} (row {row})</source>
        <translation>{name}（第 {row} 行）</translation>
    </message>
    <message>
        <source>the same number</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>the same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>the same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>{same}, but otherwise different</source>
        <translation>{same}，其他不同</translation>
    </message>
    <message>
        <source>both are kept</source>
        <translation>都保留</translation>
    </message>
    <message>
        <source>the row is skipped</source>
        <translation>跳过这一行</translation>
    </message>
    <message>
        <source>they are merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Row {row}, beside what is there</source>
        <translation>第 {row} 行和已有的比较</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Comes besides</source>
        <translation>另外带来</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type the right value here</source>
        <translation>在这里改成正确的内容</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>What went well, and what you did for it</source>
        <translation>哪些做得好，你做了什么</translation>
    </message>
    <message>
        <source>Where it stuck; one line each</source>
        <translation>卡在哪里，一条一行</translation>
    </message>
    <message>
        <source>Why, as far as you can see</source>
        <translation>就你所见，为什么</translation>
    </message>
    <message>
        <source>What you would do again, and what not</source>
        <translation>哪些会再做，哪些不会</translation>
    </message>
    <message>
        <source>What would help the department</source>
        <translation>什么对部门有帮助</translation>
    </message>
    <message>
        <source>What you need, for which client, from whom</source>
        <translation>需要什么，为哪个客户，向谁要</translation>
    </message>
    <message>
        <source>At most three things, each with a number and a date</source>
        <translation>最多三件，每件有数字和日期</translation>
    </message>
    <message>
        <source>Self-review {period}</source>
        <translation>{period}自评</translation>
    </message>
    <message>
        <source>Finish review</source>
        <translation>完成自评</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Show or hide the side pane (F8)</source>
        <translation>显示或隐藏侧栏（F8）</translation>
    </message>
    <message>
        <source>About 10 minutes the first time. No right answers; only you see it</source>
        <translation>第一次自评大约 10 分钟。没有标准答案，给自己看</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Saved as you type</source>
        <translation>边写边存</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>只答三问</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>完整自评</translation>
    </message>
    <message>
        <source>One thing to change tomorrow</source>
        <translation>明天只改一件</translation>
    </message>
    <message>
        <source>One thing to change next week</source>
        <translation>下周只改一件</translation>
    </message>
    <message>
        <source>One thing to change next month</source>
        <translation>下月只改一件</translation>
    </message>
    <message>
        <source>One thing that went well</source>
        <translation>做得好的一件</translation>
    </message>
    <message>
        <source>One thing that got stuck</source>
        <translation>卡住的一件</translation>
    </message>
    <message>
        <source>Before (Ctrl+PgUp)</source>
        <translation>上一期（Ctrl+PgUp）</translation>
    </message>
    <message>
        <source>After (Ctrl+PgDn)</source>
        <translation>下一期（Ctrl+PgDn）</translation>
    </message>
    <message>
        <source>opened again {moment}</source>
        <translation>重新打开于 {moment}</translation>
    </message>
    <message>
        <source>Finished {moment}</source>
        <translation>{moment} 完成</translation>
    </message>
    <message>
        <source>Review of {period} finished</source>
        <translation>{period}自评完成</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) wait for a verdict</source>
        <translation>
            <numerusform>%n 条行动还没有结论</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what became of them, or leave them open: they ask again.</source>
        <translation>说说它们后来怎样；先放着也行，下次还会问。</translation>
    </message>
    <message>
        <source>Judge now</source>
        <translation>现在看</translation>
    </message>
    <message>
        <source>Finish all the same</source>
        <translation>先完成自评</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Held back: {what}</source>
        <translation>没带上：{what}</translation>
    </message>
    <message>
        <source>Nothing of this review is for the supervisor yet. Tick it at a section first.</source>
        <translation>这份自评还没有给主管看的内容，先在某一段勾上「给主管看」。</translation>
    </message>
    <message>
        <source>The paper holds: {what}</source>
        <translation>这份里有：{what}</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>看看</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Part unknown</source>
        <translation>角色不明</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>决策者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Introducer</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>反对者</translation>
    </message>
</context>
<context>
    <name>Routine</name>
    <message>
        <source>Keep the day</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>The working day before</source>
        <translation>提前到上一个工作日</translation>
    </message>
    <message>
        <source>The working day after</source>
        <translation>顺延到下一个工作日</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>“{title}” repeats. What do you mean?</source>
        <translation>「{title}」是重复的，改哪些？</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>只改这次</translation>
    </message>
    <message>
        <source>This and later ones</source>
        <translation>以后都改</translation>
    </message>
</context>
<context>
    <name>RoutineForm</name>
    <message>
        <source>Edit routine</source>
        <translation>编辑例行</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>新例行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>On days off</source>
        <translation>遇休息日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>不结束</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>RoutinePage</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>下一次</translation>
    </message>
    <message>
        <source>No routines yet</source>
        <translation>还没有例行</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>例行</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Skip the next time</source>
        <translation>跳过下一次</translation>
    </message>
    <message>
        <source>End today</source>
        <translation>今天为止</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Routines come into the plan by themselves. What was done of them stays.</source>
        <translation>例行会自己进入计划，做过的都留着。</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>“{title}” is left out on {day}</source>
        <translation>「{title}」{day} 跳过</translation>
    </message>
    <message>
        <source>“{title}” ends today</source>
        <translation>「{title}」到今天为止</translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s) deleted</source>
        <translation>
            <numerusform>删除了 %n 项例行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Take this row out</source>
        <translation>去掉这一行</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Report that is owed</source>
        <translation>要交的报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>用通常的名称</translation>
    </message>
    <message>
        <source>To</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>by</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Figures until</source>
        <translation>数字截至</translation>
    </message>
    <message>
        <source>What comes after that day stands in the next report, with its records</source>
        <translation>截止日之后的，连同记录一起写进下一份报告</translation>
    </message>
    <message>
        <source>Draft ready</source>
        <translation>草稿提前</translation>
    </message>
    <message>
        <source>So many working days before it is due, the program says that the draft is there</source>
        <translation>截止前这么多个工作日，程序提示草稿已备好</translation>
    </message>
    <message>
        <source>the end, or the day it is made</source>
        <translation>期末，或写报告的那天</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>What was given</source>
        <translation>送了什么</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What they say of it</source>
        <translation>对方反馈</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Show all</source>
        <translation>全部列出</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>Shortcomings</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>收获</translation>
    </message>
    <message>
        <source>Suggestions to the department</source>
        <translation>给部门的建议</translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation>需要的支持</translation>
    </message>
    <message>
        <source>Next focus</source>
        <translation>下期重点</translation>
    </message>
</context>
<context>
    <name>SectionBox</name>
    <message>
        <source>What can be done with this section</source>
        <translation>这一节的操作</translation>
    </message>
    <message>
        <source>Take the new ones</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Keep the old ones</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>See the records</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Write here. Ctrl+J puts in a number from the records</source>
        <translation>在这里写。Ctrl+J 插入记录里的数字</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) changed since you wrote this</source>
        <translation>
            <numerusform>写完后有 %n 处数字变了</numerusform>
        </translation>
    </message>
    <message>
        <source>It is counted from the records that its sentence names</source>
        <translation>它由这句话提到的记录算出</translation>
    </message>
    <message>
        <source>Put in a number…</source>
        <translation>插入数字…</translation>
    </message>
    <message>
        <source>Back to the computed words</source>
        <translation>恢复自动内容</translation>
    </message>
    <message>
        <source>Make a plan item of this line…</source>
        <translation>把这一行做成计划项…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Change the title…</source>
        <translation>改标题…</translation>
    </message>
    <message>
        <source>Show “{row}” again</source>
        <translation>重新显示「{row}」</translation>
    </message>
    <message>
        <source>Delete this section</source>
        <translation>删除这一节</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不放进报告</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Open the records</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>隐藏这一行</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>加备注…</translation>
    </message>
    <message>
        <source>For the supervisor</source>
        <translation>给主管看</translation>
    </message>
    <message>
        <source>Unticked, it never leaves this computer in a summary</source>
        <translation>不勾选，就不会出现在总结里</translation>
    </message>
    <message>
        <source>Earlier versions of “{section}”</source>
        <translation>「{section}」的旧稿</translation>
    </message>
    <message>
        <source>From the records</source>
        <translation>从记录里取</translation>
    </message>
    <message>
        <source>Make an action</source>
        <translation>变成行动</translation>
    </message>
    <message>
        <source>Write one shortcoming a line first</source>
        <translation>先写下不足，一条一行</translation>
    </message>
    <message>
        <source>Nothing in this time</source>
        <translation>这段时间没有</translation>
    </message>
    <message>
        <source>These words were private. So is the section, until you tick it again.</source>
        <translation>这些话原来只给自己看，所以这一栏也只给自己看，需要时再勾选。</translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>全部取用</translation>
    </message>
    <message>
        <source>Take over: {line}</source>
        <translation>取用：{line}</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>Make {amount} the amount of “{deal}” (now {present})</source>
        <translation>把「{deal}」的金额改为 {amount}（现为 {present}）</translation>
    </message>
    <message>
        <source>Quote {number} goes out</source>
        <translation>报价 {number} 发出</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>A price below my limit has no answer yet</source>
        <translation>低于权限的价格还没有答复</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Empty: none is planned</source>
        <translation>空着：不安排</translation>
    </message>
    <message>
        <source>Ask about quote {number}</source>
        <translation>问报价 {number} 的意见</translation>
    </message>
    <message>
        <source>Take the amount</source>
        <translation>用这个金额</translation>
    </message>
    <message>
        <source>Only accepted</source>
        <translation>只记接受</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Recipient</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>Recipients and due days…</source>
        <translation>收件人和截止日…</translation>
    </message>
    <message>
        <source>Figures until</source>
        <translation>数字截至</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>内容选项</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>With charts</source>
        <translation>带图表</translation>
    </message>
    <message>
        <source>Client names in full</source>
        <translation>客户写全称</translation>
    </message>
    <message>
        <source>Hide amounts, keep attainment</source>
        <translation>隐去金额，只留完成率</translation>
    </message>
    <message>
        <source>What the whole period will bring</source>
        <translation>预计整期</translation>
    </message>
    <message>
        <source>A range for the days after the cut-off, from your own records</source>
        <translation>截止日之后的区间，按你自己的记录估计</translation>
    </message>
    <message>
        <source>Amounts: as they read best</source>
        <translation>金额单位：自动</translation>
    </message>
    <message>
        <source>Amounts in full</source>
        <translation>金额写全（元）</translation>
    </message>
    <message>
        <source>Amounts in thousands</source>
        <translation>金额用千元</translation>
    </message>
    <message>
        <source>Amounts in 万</source>
        <translation>金额用万元</translation>
    </message>
    <message>
        <source>Amounts in millions</source>
        <translation>金额用百万</translation>
    </message>
    <message>
        <source>Amounts in 亿</source>
        <translation>金额用亿元</translation>
    </message>
    <message>
        <source>How amounts are written</source>
        <translation>金额写法</translation>
    </message>
    <message>
        <source>Draft an e-mail…</source>
        <translation>起草邮件…</translation>
    </message>
    <message>
        <source>Copy text for a chat</source>
        <translation>复制文字，发到聊天</translation>
    </message>
    <message>
        <source>The company&apos;s own form…</source>
        <translation>填公司自己的表格…</translation>
    </message>
    <message>
        <source>Other formats…</source>
        <translation>其他格式…</translation>
    </message>
    <message>
        <source>Copy with tables</source>
        <translation>连表格一起复制</translation>
    </message>
    <message>
        <source>The whole report, to be pasted into an e-mail or a document</source>
        <translation>整份报告，可贴进邮件或文档</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已交给上级</translation>
    </message>
    <message>
        <source>Export {format}…</source>
        <translation>导出 {format}…</translation>
    </message>
    <message>
        <source>Filled into {file}</source>
        <translation>填进「{file}」</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>the cut-off, {day}</source>
        <translation>截止日 {day}</translation>
    </message>
    <message>
        <source>today, or the end</source>
        <translation>今天或期末</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) go out. Held back: {what}</source>
        <translation>
            <numerusform>给出 %n 个部分。不含：{what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text for a chat, %n letter(s)</source>
        <translation>
            <numerusform>聊天文字，%n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我的资料</translation>
    </message>
    <message>
        <source>Types and stages</source>
        <translation>类型与阶段</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Stands under the title of a summary</source>
        <translation>显示在总结标题下面</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Holidays and leave</source>
        <translation>节假日与请假</translation>
    </message>
    <message>
        <source>Targets and quotas</source>
        <translation>目标与定额</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>例行</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>In the tray, reminders go on</source>
        <translation>留在托盘时继续提醒</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>先问我</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Quit the program</source>
        <translation>直接退出</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>我的姓名</translation>
    </message>
    <message>
        <source>My position</source>
        <translation>我的职位</translation>
    </message>
    <message>
        <source>Stands beside the client&apos;s where support is needed</source>
        <translation>请求支持时，写在对方职位旁边</translation>
    </message>
    <message>
        <source>What I sell</source>
        <translation>销售的产品</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Letterhead and habits of quotes…</source>
        <translation>报价单抬头和习惯…</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>One currency per book</source>
        <translation>一个数据文件只用一种币种</translation>
    </message>
    <message>
        <source>{clients} clients, {deals} deals, {activities} plan items and records</source>
        <translation>{clients} 个客户，{deals} 个项目，{activities} 条计划和记录</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Recently deleted…</source>
        <translation>最近删除…</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>打开其他数据文件…</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>数据文件</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Options of this card</source>
        <translation>这张卡片的选项</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Hide this card</source>
        <translation>隐藏这张卡片</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>{number} each</source>
        <translation>每次 {number} 单</translation>
    </message>
    <message>
        <source>level</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>{number} pts</source>
        <translation>{number} 点</translation>
    </message>
    <message>
        <source>{channel}: {name} {value}, usually about {other}</source>
        <translation>{channel}：{name} {value}，平常约 {other}</translation>
    </message>
    <message>
        <source>{channel}: {name} {value}, but {whole} only {other}</source>
        <translation>{channel}：{name} {value}，而{whole}只有 {other}</translation>
    </message>
    <message>
        <source>{channel}: sales of {value} without buyers</source>
        <translation>{channel}：有成交额 {value}，却没有成交人数</translation>
    </message>
    <message>
        <source>{channel}: buyers without sales</source>
        <translation>{channel}：有成交人数，却没有成交额</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客数</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>浏览量</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>成交人数</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Sign rate</source>
        <translation>签约率</translation>
    </message>
    <message>
        <source>To date {value}</source>
        <translation>至今 {value}</translation>
    </message>
    <message>
        <source>To date {value}, {mean} a day</source>
        <translation>至今 {value}，日均 {mean}</translation>
    </message>
    <message>
        <source>Nothing in the month before</source>
        <translation>上月没有可比的数</translation>
    </message>
    <message>
        <source>By the day&apos;s mean, as in the month before</source>
        <translation>按日均推算全月，与上月持平</translation>
    </message>
    <message>
        <source>By the day&apos;s mean, {change} on the month before</source>
        <translation>按日均推算全月，比上月 {change}</translation>
    </message>
    <message>
        <source>As in the month before</source>
        <translation>与上月持平</translation>
    </message>
    <message>
        <source>{change} on the month before</source>
        <translation>比上月 {change}</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} 个百分点</translation>
    </message>
    <message>
        <source>Was {value}: {size} more</source>
        <translation>原 {value}，要多 {size}</translation>
    </message>
    <message>
        <source>Was {value}: {size} less</source>
        <translation>原 {value}，少 {size}</translation>
    </message>
    <message>
        <source>Unchanged: {amount}</source>
        <translation>不变的话 {amount}</translation>
    </message>
    <message>
        <source>Unchanged: {amount}, {gap} short</source>
        <translation>不变的话 {amount}，差 {gap}</translation>
    </message>
    <message>
        <source>Unchanged: {amount}, {gap} above</source>
        <translation>不变的话 {amount}，超出 {gap}</translation>
    </message>
    <message>
        <source>Search {share}, low</source>
        <translation>自然搜索占 {share}，偏低</translation>
    </message>
    <message numerus="yes">
        <source>Stay of %n s, short</source>
        <translation>
            <numerusform>详情页停留 %n 秒，偏短</numerusform>
        </translation>
    </message>
    <message>
        <source>Converts best</source>
        <translation>转化最好，可加投入</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>活动 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large</source>
        <translation>
            <numerusform>大型 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Its own usual share in the months before is {usual}</source>
        <translation>前几个月自己平常是 {usual}</translation>
    </message>
    <message numerus="yes">
        <source>Its own usual stay in the months before is %n second(s)</source>
        <translation>
            <numerusform>前几个月自己平常停留 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>The best conversion of all channels, a tenth above the whole or more</source>
        <translation>各渠道中最高，比整体高一成以上</translation>
    </message>
    <message>
        <source>AOV</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Lists: open</source>
        <translation>列表：打开</translation>
    </message>
    <message>
        <source>Lists: tick or log outcome</source>
        <translation>列表：勾选或记录结果</translation>
    </message>
    <message>
        <source>Lists: log outcome</source>
        <translation>列表：记录结果</translation>
    </message>
    <message>
        <source>Lists: reschedule</source>
        <translation>列表：改期</translation>
    </message>
    <message>
        <source>Lists: edit</source>
        <translation>列表：编辑</translation>
    </message>
    <message>
        <source>Lists: prepare a visit</source>
        <translation>列表：准备拜访</translation>
    </message>
    <message>
        <source>Lists: delete</source>
        <translation>列表：删除</translation>
    </message>
    <message>
        <source>Follow-ups: write above the history</source>
        <translation>客户跟进：在往来记录上方写一行</translation>
    </message>
    <message>
        <source>Lists: all that can be done</source>
        <translation>列表：能做的都在这里</translation>
    </message>
    <message>
        <source>Today: another place, or a quarter of an hour</source>
        <translation>今日计划：换顺序，或挪一刻钟</translation>
    </message>
    <message>
        <source>Today: to the working day before or after</source>
        <translation>今日计划：挪到前一个、后一个工作日</translation>
    </message>
    <message>
        <source>Board: move the card</source>
        <translation>看板：移动卡片</translation>
    </message>
    <message>
        <source>Board: signed, lost</source>
        <translation>看板：签约、流失</translation>
    </message>
    <message>
        <source>Today: day before, day after, today</source>
        <translation>今天：前一天、后一天、回到今天</translation>
    </message>
    <message>
        <source>Progress: period before, period after</source>
        <translation>业绩进度：上一期、下一期</translation>
    </message>
    <message>
        <source>Progress: longer period, shorter period</source>
        <translation>业绩进度：更长、更短的期间</translation>
    </message>
    <message>
        <source>Deliveries: milestones, chase, over time</source>
        <translation>交付：选节点、催、时间图</translation>
    </message>
    <message>
        <source>Charts: point before, point after, open</source>
        <translation>图表：上一点、下一点、打开</translation>
    </message>
    <message>
        <source>Forms: save</source>
        <translation>表单：保存</translation>
    </message>
    <message>
        <source>Texts: next mark, take the right figure</source>
        <translation>文字：下一处标记，改为正确数字</translation>
    </message>
    <message>
        <source>Self-review: rate</source>
        <translation>自评：打分</translation>
    </message>
    <message>
        <source>Self-review: period before, period after</source>
        <translation>自评：上一期、下一期</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Not said</source>
        <translation>没说</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运方</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>No fact of the two differs</source>
        <translation>两边没有不同的资料</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>SignedForm</name>
    <message>
        <source>Sign {deal}</source>
        <translation>签约「{deal}」</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Date signed</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>{amount} came in already; these are the payments to come</source>
        <translation>已回款 {amount}，以下是还要收的</translation>
    </message>
    <message>
        <source>As usual for its type</source>
        <translation>按项目类型的惯例</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>没有计划</translation>
    </message>
    <message>
        <source>Payment plan</source>
        <translation>回款计划</translation>
    </message>
    <message>
        <source>What won it</source>
        <translation>赢在哪里</translation>
    </message>
    <message>
        <source>Client&apos;s next step</source>
        <translation>客户的下一步</translation>
    </message>
    <message>
        <source>Monthly account</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>Part {number}, {share} %</source>
        <translation>第 {number} 笔，{share}%</translation>
    </message>
</context>
<context>
    <name>SmallImport</name>
    <message>
        <source>Dates</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Copy rows in your spreadsheet and press Paste, or take a file</source>
        <translation>在表格里复制几行再点「粘贴」，或选一个文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>One day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>One month</source>
        <translation>一个月</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split a target: {metric}</source>
        <translation>拆分目标：{metric}</translation>
    </message>
    <message>
        <source>Split a stretch target: {metric}</source>
        <translation>拆分冲刺目标：{metric}</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各份</translation>
    </message>
    <message>
        <source>Into periods</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>By channel, product, clients</source>
        <translation>按渠道、产品、客户</translation>
    </message>
    <message>
        <source>How to split</source>
        <translation>怎么拆</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>拆到</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>More than last year, %</source>
        <translation>比去年多 %</translation>
    </message>
    <message>
        <source>Leave what is over as it is</source>
        <translation>已经过去的保持不变</translation>
    </message>
    <message>
        <source>Parts by</source>
        <translation>分法</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Another part</source>
        <translation>再加一份</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>My own months</source>
        <translation>自己历年的月份</translation>
    </message>
    <message>
        <source>Last year&apos;s shape</source>
        <translation>去年的走势</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Last year plus %</source>
        <translation>去年加成</translation>
    </message>
    <message>
        <source>of the last 12 months</source>
        <translation>近 12 个月的</translation>
    </message>
    <message>
        <source>of the same time last year</source>
        <translation>去年同期的</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>各份一样</translation>
    </message>
    <message>
        <source>as they are kept now</source>
        <translation>现在保存的</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Type the target that is to be split.</source>
        <translation>先填要拆分的目标。</translation>
    </message>
    <message>
        <source>{period}: target {asked}, assigned {together}: all of it</source>
        <translation>{period}目标 {asked}，已分配 {together}，正好分完</translation>
    </message>
    <message>
        <source>{period}: target {asked}, assigned {together}: {left} not assigned</source>
        <translation>{period}目标 {asked}，已分配 {together}，还有 {left} 未分配</translation>
    </message>
    <message>
        <source>{period}: target {asked}, assigned {together}: {left} over</source>
        <translation>{period}目标 {asked}，已分配 {together}，多出 {left}</translation>
    </message>
    <message>
        <source>Target split</source>
        <translation>目标已拆分</translation>
    </message>
</context>
<context>
    <name>Splitting</name>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n month(s) of your own records</source>
        <translation>
            <numerusform>依据：你自己 %n 个月的记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Rests on the same time last year</source>
        <translation>依据：去年同期</translation>
    </message>
    <message>
        <source>Rests on the same time last year; the target is what it comes to</source>
        <translation>依据：去年同期；目标就是加成后的合计</translation>
    </message>
    <message>
        <source>Rests on the working days of your calendar, your leave taken off</source>
        <translation>依据：你日历里的工作日，已扣除请假</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>各份一样</translation>
    </message>
    <message>
        <source>No history yet for this: by working days instead</source>
        <translation>还没有这方面的历史，先按工作日分</translation>
    </message>
    <message>
        <source>Nothing is recorded of last year</source>
        <translation>去年没有记录</translation>
    </message>
    <message>
        <source>Nothing is recorded of last year&apos;s {parts}: they get none</source>
        <translation>去年{parts}没有记录，这些不分目标</translation>
    </message>
    <message>
        <source>Nothing is recorded of last year&apos;s {parts}: by working days instead</source>
        <translation>去年{parts}没有记录，改按工作日拆分</translation>
    </message>
    <message>
        <source>Left out, for no working day of {period} lies in it: {parts}</source>
        <translation>{parts} 在{period}没有工作日，不分目标</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>As it is kept now</source>
        <translation>现在保存的样子</translation>
    </message>
    <message>
        <source>No records of that time name one: all alike instead</source>
        <translation>那段时间的记录都没写，先平均分</translation>
    </message>
    <message>
        <source>Rests on the last twelve months</source>
        <translation>依据：近 12 个月</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Handed in {moment}</source>
        <translation>{moment} 已交</translation>
    </message>
    <message>
        <source>past that day&apos;s deadline</source>
        <translation>过了当天的截止时间</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed since</source>
        <translation>
            <numerusform>此后有 %n 个数字变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Not handed in yet</source>
        <translation>还没交</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past the deadline</source>
        <translation>
            <numerusform>已过截止 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Past today&apos;s deadline</source>
        <translation>已过今天的截止时间</translation>
    </message>
    <message>
        <source>Due {day} {time}</source>
        <translation>{day} {time} 前交</translation>
    </message>
</context>
<context>
    <name>StepBlock</name>
    <message>
        <source>What to do next</source>
        <translation>接下来做什么</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>StepRows</name>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Days after signing</source>
        <translation>签约后几天</translation>
    </message>
    <message>
        <source>In whose hands</source>
        <translation>由谁负责</translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation>加一个节点</translation>
    </message>
</context>
<context>
    <name>StudyDialog</name>
    <message>
        <source>Study log</source>
        <translation>学习记录</translation>
    </message>
    <message>
        <source>What did you learn today?</source>
        <translation>今天学了什么？</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Nothing yet. Type what you learnt above; study tasks that you tick stand here too.</source>
        <translation>还没有记录。在上面写今天学了什么；勾掉的学习任务也在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>This week {week} min, this month {month} min</source>
        <translation>本周 {week} 分钟，本月 {month} 分钟</translation>
    </message>
    <message>
        <source>Kept: {topic}</source>
        <translation>已记下：{topic}</translation>
    </message>
    <message>
        <source>Study: {topic}</source>
        <translation>学习：{topic}</translation>
    </message>
</context>
<context>
    <name>SupplierForm</name>
    <message>
        <source>Edit supplier</source>
        <translation>编辑供应商</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>新供应商</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Makes or sells</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>SupplierOrderForm</name>
    <message>
        <source>Supplier order</source>
        <translation>外委订单</translation>
    </message>
    <message>
        <source>New supplier order</source>
        <translation>新外委订单</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>A new name makes a new supplier</source>
        <translation>新名字会建一个供应商</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>How the goods were</source>
        <translation>货怎么样</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>A date promised anew stands beside the earlier ones</source>
        <translation>新承诺的日期记在原来的旁边，不会覆盖</translation>
    </message>
    <message>
        <source>{own} for 1 {currency}</source>
        <translation>1 {currency} 折多少 {own}</translation>
    </message>
    <message>
        <source>“{name}” deleted</source>
        <translation>已删除「{name}」</translation>
    </message>
</context>
<context>
    <name>SupplierPage</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未到的订单</translation>
    </message>
    <message>
        <source>History</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Nothing is open there.</source>
        <translation>没有未到的订单。</translation>
    </message>
    <message>
        <source>First promised</source>
        <translation>最初承诺</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>晚几天</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Nothing was bought there before.</source>
        <translation>以前没在这家订过。</translation>
    </message>
    <message>
        <source>lately {trend}</source>
        <translation>近来{trend}</translation>
    </message>
</context>
<context>
    <name>SuppliersDialog</name>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Makes or sells</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Not in yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Usual slip</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>波动</translation>
    </message>
    <message>
        <source>± {days} d</source>
        <translation>± {days} 天</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>From</source>
        <translation>依据</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>No suppliers yet. One is added with its first order on a deal&apos;s page, or here.</source>
        <translation>还没有供应商。在项目页下第一张外委订单时添加，或在这里添加。</translation>
    </message>
    <message>
        <source>New supplier…</source>
        <translation>新供应商…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n supplier(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 家供应商</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Today</source>
        <translation>今日计划</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>客户跟进</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>项目管道</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>业绩进度</translation>
    </message>
    <message>
        <source>Self-review</source>
        <translation>自我评估</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>总结报告</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>冲刺</translation>
    </message>
    <message>
        <source>halves</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>{period}: target {asked}, its {parts} together {together}: they add up</source>
        <translation>{period}目标 {asked}，各{parts}合计 {together}，正好</translation>
    </message>
    <message>
        <source>{period}: target {asked}, its {parts} together {together}: {left} left to place</source>
        <translation>{period}目标 {asked}，各{parts}合计 {together}，还差 {left}</translation>
    </message>
    <message>
        <source>{period}: target {asked}, its {parts} together {together}: {left} over</source>
        <translation>{period}目标 {asked}，各{parts}合计 {together}，多出 {left}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a target</source>
        <translation>
            <numerusform>其中 %n 个还没定</numerusform>
        </translation>
    </message>
    <message>
        <source>{metric}, {period}: the stretch of {stretch} does not lie beyond the target of {base}.</source>
        <translation>{metric}（{period}）：冲刺 {stretch} 没有超过目标 {base}。</translation>
    </message>
    <message>
        <source>Changed on {day} from {before} to {after}</source>
        <translation>{day}由 {before} 改为 {after}</translation>
    </message>
    <message numerus="yes">
        <source>No history yet: after %n working day(s) of records a target can be proposed</source>
        <translation>
            <numerusform>还没有历史：再记 %n 个工作日就能给出建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too little history: %n more working day(s) of records and a target can be proposed</source>
        <translation>
            <numerusform>历史太少：再记 %n 个工作日就能给出建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) of your own</source>
        <translation>
            <numerusform>你自己的 %n 笔业绩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n 个在谈项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩余 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>A proposal, no promise; it rests on {points}</source>
        <translation>只是建议，依据：{points}</translation>
    </message>
    <message>
        <source>less than a year, so the season is not in it</source>
        <translation>还不到一年，看不出淡旺季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>全月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>全周</translation>
    </message>
</context>
<context>
    <name>TargetsDialog</name>
    <message>
        <source>Targets and quotas</source>
        <translation>目标与定额</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>加一个指标</translation>
    </message>
    <message>
        <source>Add a figure…</source>
        <translation>加一个指标…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Put this value into every cell to its right that is added up (Ctrl+R)</source>
        <translation>把这个值填到右边各期（Ctrl+R）</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Split a target into shorter periods, or by channel, product or client group</source>
        <translation>把目标拆到更短的期间，或按渠道、产品、客户分</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>各月</translation>
    </message>
    <message>
        <source>Quarters and halves</source>
        <translation>季度和半年</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>各周</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>各天</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>冲刺</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>档次</translation>
    </message>
    <message>
        <source>Stretch: the figure beyond the target. It never changes what counts as reached.</source>
        <translation>冲刺：目标之上的数。算不算完成只看目标。</translation>
    </message>
    <message>
        <source>Why it is changed; kept with today&apos;s date</source>
        <translation>为什么改，会连同今天的日期一起留下</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Targets for {period}</source>
        <translation>{period}目标</translation>
    </message>
    <message>
        <source>A week counts for the month that its Thursday is in.</source>
        <translation>一周算在它的星期四所在的月份。</translation>
    </message>
    <message>
        <source>{day}: a day off</source>
        <translation>{day}：休息日</translation>
    </message>
    <message numerus="yes">
        <source>{period}: %n day(s)</source>
        <translation>
            <numerusform>{period}：%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{period}: %n working day(s)</source>
        <translation>
            <numerusform>{period}：%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>{value} a day</source>
        <translation>每天 {value}</translation>
    </message>
    <message>
        <source>{value} a working day</source>
        <translation>每个工作日 {value}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}，{second}</translation>
    </message>
    <message>
        <source>{period}: target {asked}, not split yet</source>
        <translation>{period}目标 {asked}，还没有拆开</translation>
    </message>
    <message>
        <source>Proposal by your own past: {value}</source>
        <translation>按你自己的过往建议：{value}</translation>
    </message>
    <message>
        <source>Targets saved</source>
        <translation>目标已保存</translation>
    </message>
</context>
<context>
    <name>TermRows</name>
    <message>
        <source>Payment</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Due after</source>
        <translation>从哪天算起</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Add payment</source>
        <translation>加一笔</translation>
    </message>
    <message>
        <source>the signing</source>
        <translation>签约</translation>
    </message>
</context>
<context>
    <name>TheirForm</name>
    <message>
        <source>The form {file} is no longer where it was</source>
        <translation>公司表格「{file}」不在原来的位置了</translation>
    </message>
    <message>
        <source>Choose the form again…</source>
        <translation>重新选表格…</translation>
    </message>
    <message>
        <source>Save in the program&apos;s own layout</source>
        <translation>按程序自带的版式存</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 家客户</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
</context>
<context>
    <name>TimeRow</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time for {title}</source>
        <translation>时间：{title}</translation>
    </message>
    <message>
        <source>Length of {title}</source>
        <translation>时长：{title}</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>准备…</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>History</source>
        <translation>往来记录</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Nothing here opens {name}</source>
        <translation>这台电脑上没有程序能打开 {name}</translation>
    </message>
    <message>
        <source>File copied: {name}</source>
        <translation>已复制文件：{name}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Reschedule all…</source>
        <translation>全部改期…</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>{load} · make room…</source>
        <translation>{load} · 帮我挪…</translation>
    </message>
    <message>
        <source>Anytime</source>
        <translation>随时</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>例行</translation>
    </message>
    <message>
        <source> (timed ones stay in place)</source>
        <translation>（按时间的留在原位）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{hours} h too much planned</source>
        <translation>多排了 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h planned of {available} h</source>
        <translation>已排 {hours} 小时 / 可用 {available} 小时</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>例行</translation>
    </message>
    <message>
        <source>{name}&apos;s job</source>
        <translation>{name}的事</translation>
    </message>
    <message>
        <source>Next: {day}</source>
        <translation>下一步 {day}</translation>
    </message>
    <message>
        <source>First</source>
        <translation>先做</translation>
    </message>
    <message>
        <source>Moved {times}×</source>
        <translation>已顺延 {times} 次</translation>
    </message>
    <message>
        <source>Prep {done}/{count}</source>
        <translation>准备 {done}/{count}</translation>
    </message>
    <message>
        <source>Improvement action</source>
        <translation>改进行动</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已过时间</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without contact</source>
        <translation>
            <numerusform>%n 天未联系</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to split, shrink or drop it</source>
        <translation>点一下：拆开、缩小或不做</translation>
    </message>
    <message>
        <source>Last reason: {reason}</source>
        <translation>上次的原因：{reason}</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>TodayMenu</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Split, shrink or drop…</source>
        <translation>拆开、缩小或不做…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>不做了</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>改回未完成</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>准备…</translation>
    </message>
    <message>
        <source>Log outcome…</source>
        <translation>记录结果…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改标题</translation>
    </message>
    <message>
        <source>Plan next step…</source>
        <translation>定下一步…</translation>
    </message>
    <message>
        <source>Not the first thing any more</source>
        <translation>取消先做</translation>
    </message>
    <message>
        <source>First thing</source>
        <translation>先做</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Go to the client</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Go to the deal</source>
        <translation>打开项目</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Call Director Zhao tomorrow 10am about delivery</source>
        <translation>明天上午10点 电话 赵部长 谈交期</translation>
    </message>
    <message>
        <source>Every Friday 16:00 weekly report</source>
        <translation>每周五16:00 写周报</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到「{text}」</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>今天休息</translation>
    </message>
    <message>
        <source>Nothing was recorded on this day</source>
        <translation>这一天没有记录</translation>
    </message>
    <message>
        <source>Nothing here yet. Type a first item above, or choose “Plan my day”. For example:</source>
        <translation>今天还是空的。用上面这一行记第一件事，或点「规划今天」。比如：</translation>
    </message>
    <message>
        <source>Nothing planned for this day yet</source>
        <translation>这一天还没有计划</translation>
    </message>
    <message>
        <source>No visit waits today</source>
        <translation>今天没有等着的拜访</translation>
    </message>
    <message>
        <source>The day is open again</source>
        <translation>今天重新开工</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Sales Planner</source>
        <translation>销售计划本</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add a plan item…</source>
        <translation>记一件事…</translation>
    </message>
    <message>
        <source>Nothing more with a time today</source>
        <translation>今天没有定了时间的事了</translation>
    </message>
    <message>
        <source>Pause reminders for an hour</source>
        <translation>暂停提醒一小时</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>Competencies</source>
        <translation>能力项</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>雷达</translation>
    </message>
    <message>
        <source>Now and before</source>
        <translation>这次和上次</translation>
    </message>
    <message>
        <source>Last four reviews</source>
        <translation>近四期变化</translation>
    </message>
    <message>
        <source>Competency</source>
        <translation>能力项</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save as an improvement action</source>
        <translation>存成改进行动</translation>
    </message>
    <message>
        <source>{amount} = {first} × {second} × {third}</source>
        <translation>{amount} = {first} × {second} × {third}</translation>
    </message>
    <message>
        <source>Move a slider</source>
        <translation>拖滑块试算</translation>
    </message>
    <message>
        <source>Move a slider: which one closes the gap most easily?</source>
        <translation>拖滑块试算：要补上差额，哪一项最划算</translation>
    </message>
    <message>
        <source>needs {value}</source>
        <translation>单靠它要 {value}</translation>
    </message>
    <message>
        <source>The month with it</source>
        <translation>试算这个月</translation>
    </message>
    <message>
        <source>The whole month, tried out</source>
        <translation>试算全月</translation>
    </message>
    <message>
        <source>No target for this month</source>
        <translation>这个月没有目标</translation>
    </message>
    <message>
        <source>Just meets the target of {target}</source>
        <translation>刚好达到目标 {target}</translation>
    </message>
    <message>
        <source>{more} above the target of {target}</source>
        <translation>比目标 {target}多 {more}</translation>
    </message>
    <message>
        <source>{gap} short of the target of {target}</source>
        <translation>比目标 {target}少 {gap}</translation>
    </message>
    <message>
        <source>deals in progress count in Progress only</source>
        <translation>在谈项目只算在“进度”页</translation>
    </message>
</context>
<context>
    <name>TryActionDialog</name>
    <message>
        <source>Improvement action</source>
        <translation>改进行动</translation>
    </message>
    <message>
        <source>Weakness</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>For example: rework 10 titles a week</source>
        <translation>例如：每周优化 10 个标题</translation>
    </message>
    <message>
        <source>How you will know</source>
        <translation>怎么算做到</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>The supervisor may see it in the summary</source>
        <translation>可带进总结，给上级看</translation>
    </message>
    <message>
        <source>With it the month comes to {amount}</source>
        <translation>做到的话，这个月能到 {amount}</translation>
    </message>
    <message>
        <source>Improvement action begun</source>
        <translation>已加入改进行动</translation>
    </message>
</context>
<context>
    <name>TypeLinesForm</name>
    <message>
        <source>What “{type}” begins with</source>
        <translation>「{type}」的起始内容</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>交付节点</translation>
    </message>
    <message>
        <source>A line for each step, such as the company&apos;s own way through its ERP</source>
        <translation>每行一步，例如公司 ERP 里要走的流程</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>回款条件</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>nothing</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>项目类型</translation>
    </message>
    <message>
        <source>Add a type</source>
        <translation>添加类型</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Milestones, checklist, payments…</source>
        <translation>交付节点、清单、回款…</translation>
    </message>
    <message>
        <source>Delete this type</source>
        <translation>删除这个类型</translation>
    </message>
    <message>
        <source>Add a stage…</source>
        <translation>添加阶段…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Win chance</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Usual stay, days</source>
        <translation>通常停留（天）</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>要求填写</translation>
    </message>
    <message>
        <source>No stages yet</source>
        <translation>还没有阶段</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Without a type</source>
        <translation>没有类型</translation>
    </message>
    <message>
        <source>One of my own…</source>
        <translation>自己建一个…</translation>
    </message>
    <message>
        <source>The last type stays: deals need stages to go through.</source>
        <translation>最后一个类型要留下：项目需要阶段。</translation>
    </message>
    <message>
        <source>“{stage}” has open deals and nowhere to move them to.</source>
        <translation>「{stage}」里还有在谈项目，没有别的阶段可以移过去。</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undoing: {what}</source>
        <translation>正在撤销：{what}</translation>
    </message>
    <message>
        <source>Doing again: {what}</source>
        <translation>正在重做：{what}</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was</source>
        <translation>已停止，一切保持原样</translation>
    </message>
</context>
<context>
    <name>UnknownYear</name>
    <message>
        <source>The {year} holiday arrangement is not published yet: your own week counts</source>
        <translation>{year} 年放假安排还没公布，先按你自己的工作周算</translation>
    </message>
    <message>
        <source>No holiday arrangement is known for {year}: your own week counts</source>
        <translation>没有 {year} 年的放假安排，按你自己的工作周算</translation>
    </message>
</context>
<context>
    <name>UsualDialog</name>
    <message>
        <source>Usual interval</source>
        <translation>通常间隔</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>For clients with one order so far. The others have an interval of their own.</source>
        <translation>给只下过首单的客户用。其他客户按自己的节奏。</translation>
    </message>
</context>
<context>
    <name>VerdictForm</name>
    <message>
        <source>What became of it</source>
        <translation>后来怎样</translation>
    </message>
    <message>
        <source>It is a habit</source>
        <translation>养成了</translation>
    </message>
    <message>
        <source>One more month</source>
        <translation>再练一个月</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>不做了</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>换成</translation>
    </message>
    <message>
        <source>what you will do instead</source>
        <translation>换成怎么做</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Done {done} of {due}</source>
        <translation>{due} 次里做到 {done} 次</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions of “{section}”</source>
        <translation>「{section}」的旧稿</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写于</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing was written over yet. A version is kept every few minutes, and when a review is finished.</source>
        <translation>还没有旧稿。每隔几分钟和完成自评时会各留一份。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>取回这份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What stands there now is kept before another takes its place.</source>
        <translation>取回前，现在的内容会先留一份。</translation>
    </message>
    <message>
        <source>Brought back. It is private until you tick it again.</source>
        <translation>已恢复。在你重新勾选之前，只有你能看到。</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Facts not checked for long</source>
        <translation>资料久未核对</translation>
    </message>
    <message>
        <source>Facts missing</source>
        <translation>资料不全</translation>
    </message>
    <message>
        <source>Buyers gone silent</source>
        <translation>不再下单的客户</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>存成视图…</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>View “{name}” saved</source>
        <translation>已存成视图「{name}」</translation>
    </message>
    <message>
        <source>View “{name}” deleted</source>
        <translation>已删除视图「{name}」</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Prepare: {title}</source>
        <translation>准备：{title}</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>What shall be different after this visit?</source>
        <translation>这次去要办成什么？</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>路上</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>准备清单</translation>
    </message>
    <message>
        <source>Support inside</source>
        <translation>内部配合</translation>
    </message>
    <message>
        <source>Who must help, which materials?</source>
        <translation>谁来配合，带哪些资料？</translation>
    </message>
    <message>
        <source>What will they ask, and what do you answer?</source>
        <translation>对方会问什么，怎么答？</translation>
    </message>
    <message>
        <source>Likely questions</source>
        <translation>可能被问</translation>
    </message>
    <message>
        <source>Sheet to print…</source>
        <translation>打印准备单…</translation>
    </message>
    <message>
        <source>leave at {time}</source>
        <translation>{time} 出发</translation>
    </message>
</context>
<context>
    <name>VisitSheet</name>
    <message>
        <source>Ready</source>
        <translation>准备好了</translation>
    </message>
    <message>
        <source>no aim yet</source>
        <translation>没写目的</translation>
    </message>
    <message>
        <source>appointment not confirmed</source>
        <translation>没确认预约</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the checklist open</source>
        <translation>
            <numerusform>清单还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>还没准备好</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>还没有来往</translation>
    </message>
    <message>
        <source>No price quoted yet</source>
        <translation>还没有报过价</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>最近往来</translation>
    </message>
    <message>
        <source>Open promises and questions</source>
        <translation>未了的承诺和请示</translation>
    </message>
    <message>
        <source>Deals and prices quoted</source>
        <translation>项目与报价</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Aim and appointment</source>
        <translation>目的与预约</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Support inside</source>
        <translation>内部配合</translation>
    </message>
    <message>
        <source>Before leaving</source>
        <translation>出门前</translation>
    </message>
    <message>
        <source>Likely questions and answers</source>
        <translation>可能被问的和答法</translation>
    </message>
    <message>
        <source>Visit sheet: {title}</source>
        <translation>拜访准备单：{title}</translation>
    </message>
    <message>
        <source>leave at {time}</source>
        <translation>{time} 出发</translation>
    </message>
    <message>
        <source>Appointment confirmed by {name}</source>
        <translation>预约已由 {name} 确认</translation>
    </message>
    <message>
        <source>Appointment confirmed</source>
        <translation>预约已确认</translation>
    </message>
    <message>
        <source>Asked for an appointment, no answer yet</source>
        <translation>约过了，还没答复</translation>
    </message>
    <message>
        <source>No appointment yet</source>
        <translation>还没预约</translation>
    </message>
    <message>
        <source>Nobody is known who decides: ask</source>
        <translation>还不知道谁拍板，要问清</translation>
    </message>
    <message>
        <source>I promised: {what}</source>
        <translation>我答应：{what}</translation>
    </message>
    <message>
        <source>They promised: {what}</source>
        <translation>对方答应：{what}</translation>
    </message>
    <message>
        <source>Answer to tell: {what}</source>
        <translation>有了答复要告诉：{what}</translation>
    </message>
    <message>
        <source>Waits for an answer: {what}</source>
        <translation>等上级答复：{what}</translation>
    </message>
    <message>
        <source>Last order {day}: {amount}</source>
        <translation>上次下单 {day}：{amount}</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading the figures…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>The figures could not be read.</source>
        <translation>数据没能读出来。</translation>
    </message>
</context>
<context>
    <name>WayField</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As usual (%n min)</source>
        <translation>
            <numerusform>按常规（%n 分钟）</numerusform>
        </translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>按常规</translation>
    </message>
</context>
<context>
    <name>WeekField</name>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Monday to Saturday</source>
        <translation>周一至周六</translation>
    </message>
    <message>
        <source>Long and short weeks in turn</source>
        <translation>大小周</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Days of my own</source>
        <translation>自己选</translation>
    </message>
    <message>
        <source>This week is a long one, to Saturday</source>
        <translation>这周是大周，上到周六</translation>
    </message>
    <message>
        <source>This week is a short one, to Friday</source>
        <translation>这周是小周，上到周五</translation>
    </message>
    <message>
        <source>Long or short</source>
        <translation>大周还是小周</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>每周</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>{report} due {time}</source>
        <translation>{report} {time} 前</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Sales Planner</source>
        <translation>销售计划本</translation>
    </message>
    <message>
        <source>What to do today, how far from target: clear at a glance.</source>
        <translation>今天做什么，离目标多远，一眼看清。</translation>
    </message>
    <message>
        <source>2 minutes in the morning</source>
        <translation>早上 2 分钟</translation>
    </message>
    <message>
        <source>Put visits and follow-ups in order</source>
        <translation>把拜访和跟进排好</translation>
    </message>
    <message>
        <source>Seconds during the day</source>
        <translation>白天几秒钟</translation>
    </message>
    <message>
        <source>Record the outcome and the next step</source>
        <translation>记录结果和下一步</translation>
    </message>
    <message>
        <source>The month at a glance</source>
        <translation>一眼看清本月</translation>
    </message>
    <message>
        <source>Against its target, by real working days</source>
        <translation>对着目标，按真实工作日</translation>
    </message>
    <message>
        <source>The summary for your supervisor</source>
        <translation>给主管的总结</translation>
    </message>
    <message>
        <source>Figures are filled in; you edit the words</source>
        <translation>数字自动填好，你只改文字</translation>
    </message>
    <message>
        <source>Your data stays on this computer. Nothing is uploaded.</source>
        <translation>数据只在这台电脑上，不上传。</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Monday to Saturday</source>
        <translation>周一至周六</translation>
    </message>
    <message>
        <source>Long and short weeks in turn</source>
        <translation>大小周</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Ready in 60 seconds</source>
        <translation>60 秒就绪</translation>
    </message>
    <message>
        <source>All of this can be changed later in the settings.</source>
        <translation>这些以后都能在设置里改。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>What you sell</source>
        <translation>你的销售方式</translation>
    </message>
    <message>
        <source>Target for {month}</source>
        <translation>{month}目标</translation>
    </message>
    <message>
        <source>Work and reports</source>
        <translation>上班与交报</translation>
    </message>
    <message>
        <source>Collected (optional)</source>
        <translation>回款（可不填）</translation>
    </message>
    <message>
        <source>New clients (optional)</source>
        <translation>新客户（可不填）</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>上班日</translation>
    </message>
    <message>
        <source>Project sales</source>
        <translation>项目销售</translation>
    </message>
    <message>
        <source>Bids, quotes, delivery and payments</source>
        <translation>招投标、报价、交付与回款</translation>
    </message>
    <message>
        <source>Hotel sales</source>
        <translation>酒店销售</translation>
    </message>
    <message>
        <source>Visits, calls, rate agreements</source>
        <translation>拜访、电话、新签协议</translation>
    </message>
    <message>
        <source>E-commerce</source>
        <translation>电商</translation>
    </message>
    <message>
        <source>Visitors × conversion × order value</source>
        <translation>访客数 × 转化率 × 客单价</translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation>批发</translation>
    </message>
    <message>
        <source>Regions, listings and repeat orders</source>
        <translation>区域覆盖、铺货与补货</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Begins with the simplest</source>
        <translation>从最简单的开始</translation>
    </message>
    <message>
        <source>such as 180k</source>
        <translation>例如 180万</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>从 Excel 导入</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Look at demo data first</source>
        <translation>先看演示数据</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Will be prepared: stages {stages}; quotas {quotas}.</source>
        <translation>会备好：阶段 {stages}；定额 {quotas}。</translation>
    </message>
    <message>
        <source>Will be prepared: stages {stages}; figures {figures}.</source>
        <translation>会备好：阶段 {stages}；指标 {figures}。</translation>
    </message>
    <message>
        <source>{amount} a working day on average</source>
        <translation>平均每个工作日 {amount}</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhichDeal</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Does this order of {amount} sign one of the open deals?</source>
        <translation>这笔 {amount} 的订单，是不是签下了进行中的项目？</translation>
    </message>
    <message>
        <source>Does this sign one of the open deals?</source>
        <translation>是不是签下了进行中的项目？</translation>
    </message>
    <message>
        <source>Sign this deal…</source>
        <translation>签下这个项目…</translation>
    </message>
    <message>
        <source>Another business</source>
        <translation>另一笔业务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Signed, the deal leaves the open ones, and its order counts once.</source>
        <translation>签下后，项目不再是进行中，订单只计一次。</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>进行中的项目</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Number of payments</source>
        <translation>回款笔数</translation>
    </message>
    <message>
        <source>Average payment</source>
        <translation>平均每笔回款</translation>
    </message>
    <message>
        <source>Average deal</source>
        <translation>平均每单金额</translation>
    </message>
    <message>
        <source>{metric} a day</source>
        <translation>每天{metric}</translation>
    </message>
    <message>
        <source>{metric} a visit</source>
        <translation>每次拜访的{metric}</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Orders a visit</source>
        <translation>每次拜访签约</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均每单</translation>
    </message>
    <message>
        <source>Nothing is recorded of the same days of {month}: there is nothing to compare with yet</source>
        <translation>{month}同期没有记录，还没有可比的</translation>
    </message>
    <message>
        <source>{metric} a call</source>
        <translation>每通电话的{metric}</translation>
    </message>
    <message>
        <source>Orders a call</source>
        <translation>每通电话签约</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Quantity of an order</source>
        <translation>每单数量</translation>
    </message>
    <message>
        <source>Deals closed</source>
        <translation>结束的项目数</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Rate within the parts</source>
        <translation>各部分自身的成功率</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客数</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>{amount} more than on the same days of {period}</source>
        <translation>比{period}同期多 {amount}</translation>
    </message>
    <message>
        <source>{amount} less than on the same days of {period}</source>
        <translation>比{period}同期少 {amount}</translation>
    </message>
    <message>
        <source>As much as on the same days of {period}</source>
        <translation>与{period}同期相同</translation>
    </message>
    <message>
        <source>{amount} more than on the same days of {month}</source>
        <translation>比{month}同期多 {amount}</translation>
    </message>
    <message>
        <source>{amount} less than on the same days of {month}</source>
        <translation>比{month}同期少 {amount}</translation>
    </message>
    <message>
        <source>As much as on the same days of {month}</source>
        <translation>与{month}同期相同</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>{metric}: why it changed</source>
        <translation>{metric}：为什么变了</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Causes of the change</source>
        <translation>变化的原因</translation>
    </message>
    <message>
        <source>Parts of the change</source>
        <translation>变化的构成</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>拆分方式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>By part</source>
        <translation>按部分</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>从 → 到</translation>
    </message>
    <message>
        <source>Sentence copied</source>
        <translation>已复制这句话</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Sales Planner</source>
        <translation>销售计划本</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单 (F10)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全部搜索</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Start with my own data</source>
        <translation>用我自己的数据开始</translation>
    </message>
    <message>
        <source>You are looking at demo data</source>
        <translation>你正在看演示数据</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) overdue</source>
        <translation>
            <numerusform>%n 个客户逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>This page has no side pane</source>
        <translation>这一页没有侧栏</translation>
    </message>
    <message>
        <source>Open another book</source>
        <translation>打开其他数据文件</translation>
    </message>
    <message>
        <source>Books (*.db)</source>
        <translation>数据文件 (*.db)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Records only from {month}: nothing to compare with last year</source>
        <translation>记录从{month}才开始，与去年无法比较</translation>
    </message>
    <message>
        <source>Records since {month}</source>
        <translation>{month}起才有记录</translation>
    </message>
    <message>
        <source>{report} to {name}</source>
        <translation>{report}（{name}）</translation>
    </message>
    <message numerus="yes">
        <source>{named} and %n more</source>
        <translation>
            <numerusform>{named}，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Working week</source>
        <translation>上班日</translation>
    </message>
    <message>
        <source>Work from</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Work until</source>
        <translation>下班</translation>
    </message>
    <message>
        <source>Lunch from</source>
        <translation>午休开始</translation>
    </message>
    <message>
        <source>Lunch until</source>
        <translation>午休结束</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午休</translation>
    </message>
    <message>
        <source>A working day has {hours} h to plan with.</source>
        <translation>一个工作日有 {hours} 小时可以安排。</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Your self-review is private. Attach it to this summary?</source>
        <translation>自我评估只给你自己看。要附在这份总结里吗？</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n line(s) of your words and your ratings.</source>
        <translation>
            <numerusform>里面有你写的 %n 行话和你的打分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附上</translation>
    </message>
    <message>
        <source>Left empty it is the usual one</source>
        <translation>留空就用通常的标题</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>改标题</translation>
    </message>
    <message>
        <source>Remark on a row</source>
        <translation>给这一行加备注</translation>
    </message>
    <message>
        <source>It stands below the table</source>
        <translation>写在表格下面</translation>
    </message>
    <message>
        <source>Title of the section</source>
        <translation>这一节的标题</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>加一节</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The section is deleted</source>
        <translation>已删除这一节</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>_Day</name>
    <message>
        <source>Not on leave after all</source>
        <translation>不请假了</translation>
    </message>
    <message>
        <source>On leave that day</source>
        <translation>这天请假</translation>
    </message>
</context>
<context>
    <name>_DropStageForm</name>
    <message>
        <source>Move and delete</source>
        <translation>移走并删除</translation>
    </message>
    <message>
        <source>Delete “{stage}”</source>
        <translation>删除「{stage}」</translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) are in this stage.</source>
        <translation>
            <numerusform>这个阶段里有 %n 个在谈项目。</numerusform>
        </translation>
    </message>
    <message>
        <source>Move them to</source>
        <translation>移到</translation>
    </message>
</context>
<context>
    <name>_DropTypeForm</name>
    <message>
        <source>Move and delete</source>
        <translation>移走并删除</translation>
    </message>
    <message>
        <source>Delete “{type}”</source>
        <translation>删除「{type}」</translation>
    </message>
    <message>
        <source>Its deals go another way; signed and lost ones stay as they are.</source>
        <translation>在谈项目移到别的阶段；已签约和已流失的不变。</translation>
    </message>
    <message>
        <source>A stage to move them to</source>
        <translation>要移到的阶段</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>by when</source>
        <translation>何时前</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Report today</source>
        <translation>今天上报</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>去掉：{name}</translation>
    </message>
    <message>
        <source>authorised by</source>
        <translation>谁同意的</translation>
    </message>
    <message>
        <source>asked of</source>
        <translation>请示谁</translation>
    </message>
</context>
<context>
    <name>_LineEntry</name>
    <message>
        <source>Remove this line</source>
        <translation>去掉这一行</translation>
    </message>
    <message>
        <source>Done: {line}</source>
        <translation>完成：{line}</translation>
    </message>
    <message>
        <source>Line of the checklist</source>
        <translation>清单的一行</translation>
    </message>
</context>
<context>
    <name>_NameForm</name>
    <message>
        <source>Save as view</source>
        <translation>存成视图</translation>
    </message>
    <message>
        <source>Another view of that name gives way</source>
        <translation>同名的视图会被换掉</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Keep as a checklist</source>
        <translation>存为清单</translation>
    </message>
    <message>
        <source>For example first visit, signing, complaint</source>
        <translation>例如 首次拜访、签约、处理投诉</translation>
    </message>
    <message>
        <source>Edit competency</source>
        <translation>编辑能力项</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>旁边显示</translation>
    </message>
    <message>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <source>Add competency</source>
        <translation>添加能力项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>_Other</name>
    <message>
        <source>Make one client of two</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Which client is the same as “{name}”?</source>
        <translation>哪个客户和「{name}」是同一家？</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>_Reason</name>
    <message>
        <source>next mark</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Change to {right}</source>
        <translation>改为 {right}</translation>
    </message>
</context>
<context>
    <name>_StageForm</name>
    <message>
        <source>Edit stage</source>
        <translation>编辑阶段</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>添加阶段</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Win chance, %</source>
        <translation>成功率，%</translation>
    </message>
    <message>
        <source>Usual stay, days</source>
        <translation>通常停留（天）</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>要求填写</translation>
    </message>
</context>
<context>
    <name>_TypeForm</name>
    <message>
        <source>Rename the type</source>
        <translation>给类型改名</translation>
    </message>
    <message>
        <source>A project type of my own</source>
        <translation>自己的项目类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First talks</source>
        <translation>初步接触</translation>
    </message>
</context>
<context>
    <name>_When</name>
    <message>
        <source>days after</source>
        <translation>天后</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
</context>
</TS>

/** Every issue in English: what is wrong, then what to do. The address is shown beside the sentence. */
import type { IssueCode } from '../../../shared/model/issue.ts';
import type { IssueSentence } from '../messages.ts';

export const issues = {
  'header-row-missing': (is) =>
    `The header row of ${is.quoted('name', 'the table')} cannot be found. Restore it as it was when the sheet was created.`,
  'copy-in-front': (is) =>
    `The worksheet in front${is.when('text', (copy) => `, “${copy}”,`)} is a copy of the sheet, and nothing on it is sent. Open the worksheet ${is.quoted('other', 'it was copied from')} to fill it in and submit it, or delete the copy.`,
  'table-copy-in-front': (is) =>
    `The worksheet in front${is.when('text', (copy) => `, “${copy}”,`)} holds a copy of a table, and nothing on it is published. Open the worksheet ${is.quoted('other', 'it was copied from')} to change and publish it, or delete the copy.`,
  'column-missing': (is) =>
    `The table lacks the column ${is.quoted('name', 'that is required')}. Put it back in the header row under its original name.`,
  'column-doubled': (is) =>
    `Two columns are called ${is.quoted('name', 'the same')}${is.when('other', (cell) => ` (the other is ${cell})`)}. Keep only one.`,
  'formula-error': (is) =>
    `The formula gives an error${is.when('text', (error) => ` ${error}`)}. Correct the formula, or type the value itself.`,
  'not-a-number': (is) =>
    `${is.quoted('text', 'The content')} is not a number. Type a number without words or units, with the separators that Excel uses on this machine.`,
  'number-out-of-range': (is) =>
    `The number${is.whenNumber('text', (number) => ` ${number}`)} is outside what is allowed${is.whenNumber('min', (min) => `, from ${min}`)}${is.whenNumber('max', (max) => ` to ${max}`)}. Check the number and its unit of measure.`,
  'not-a-date': (is) =>
    `${is.quoted('text', 'The content')} is not a date. Type it as day/month/year, e.g. 15/12/2023.`,
  'not-yes-or-no': (is) =>
    `${is.quoted('text', 'The content')} is neither yes nor no. Type “Có” (yes) or “Không” (no).`,
  'not-a-mark': (is) =>
    `${is.quoted('text', 'The content')} is not a mark. Type “x” to mark the cell, or leave it blank.`,
  'not-a-choice': (is) =>
    `${is.quoted('text', 'The content')} is not one of the values allowed${is.when('expected', (list) => `: ${list}`)}. Choose one of them.`,
  'not-a-code': (is) =>
    `${is.quoted('text', 'The content')} cannot be a code. Use only unaccented letters, digits, dots and hyphens, without spaces${is.when('expected', (code) => `, such as “${code}”`)}.`,
  'required-cell-blank': (is) => `Fill in ${is.quoted('name', 'this cell')}: it is required.`,
  'text-too-long': (is) =>
    `The text is too long${is.whenNumber('max', (max) => `: at most ${max} characters`)}. Shorten it.`,
  'control-characters': () =>
    'The text holds hidden characters, often from pasting. Clear the cell and type it again.',
  'row-missing': (is) =>
    `The sheet has no row for this indicator${is.when('other', () => ', which was reported before')}. To report it add a row with the code ${is.quoted('text', 'of the indicator')}${is.when('name', (name) => ` and the name “${name}”`)}.`,
  'row-without-code': () =>
    'This row has data but no code, so that nothing of it can be sent. Fill in the code, or move the data to the row of its indicator and delete this one.',
  'row-not-recognised': (is) =>
    `The row ${is.quoted('text', 'here')} has figures, but of which indicator is not clear. Choose Review how the sheet is read and say so, or correct its name.`,
  'wrong-campaign-or-unit': (is) =>
    `${is.quoted('name', 'The head of the sheet')} says ${is.quoted('text', 'something else')}, which is not what the sheet was created with${is.when('expected', (code) => ` (“${code}”)`)}. Restore the cell, or create a new sheet in another file.`,
  'catalog-newer': (is) =>
    `The Council has published a new catalog${is.when('expected', (version) => ` (version ${version})`)} since this sheet was created. The sheet is checked against the new one. Press Update the sheet to see its targets and indicators.`,

  'unknown-indicator': (is) =>
    `The indicator code ${is.quoted('text', 'here')} is not in the catalog. Correct it${is.when('expected', (code) => ` (to ${code}, if the indicator was given another code)`)}, or delete it if it is spare.`,
  'indicator-doubled': (is) =>
    `This indicator is reported twice${is.when('other', (cell) => `, also in ${cell}`)}. Keep only one row.`,
  'indicator-is-parent': () =>
    'This indicator is the sum of its parts. Leave the row blank and report each part.',
  'wrong-measure': () =>
    'This indicator does not use this cell. Clear it, and fill in only the cells meant for the indicator.',
  'percent-as-numerator': (is) =>
    `The numerator${is.when('text', (text) => ` ${text}`)} is below 1: was a percentage typed? Enter the count; the sheet computes the percentage.`,
  'value-missing': (is) =>
    `Not reported yet${is.when('name', (name) => `: ${name}`)}. Enter the result once you have it.`,
  'remark-without-value': () =>
    'Without a figure the note, the estimate mark and the evidence in this row are not sent. Enter the figure to send them along.',
  'value-incomplete': () =>
    'This indicator takes two figures (numerator and denominator, or this period and the one before) and has one. Enter the other.',
  'negative-value': (is) =>
    `The figure may not be negative unless it is a rate of growth${is.whenNumber('text', (value) => ` (it is ${value})`)}. Check the sign.`,
  'fraction-of-a-whole': (is) =>
    `${is.when('name', (unit) => `Counted in ${unit}: `)}usually a whole number${is.whenNumber('text', (value) => `, but it is ${value}`)}. Check the number.`,
  'denominator-zero': () =>
    'The denominator (or the earlier figure) is zero, so there is no ratio. Check it; if the indicator allows it, mark “không phát sinh” (nothing arose).',
  'numerator-above-denominator': (is) =>
    `The numerator${is.whenNumber('text', (value) => ` ${value}`)} is greater than the denominator${is.whenNumber('max', (max) => ` ${max}`)}. Check both.`,
  'not-arising-with-value': () =>
    'There are figures and a “không phát sinh” (nothing arose) mark. Remove one or the other.',
  'not-arising-not-allowed': () =>
    'This indicator may not be reported as “không phát sinh” (nothing arose). Remove the mark and enter the figure.',
  'evidence-missing': (is) =>
    `This result needs evidence. ${is.when('other', () => 'The sheet has no column for it: add one called “Minh chứng”, then look through how the sheet is read again. ')}Name documents by their numbers, or links, in the column “Minh chứng” (evidence), separated by semicolons.`,
  'too-much-evidence': (is) =>
    `Too many pieces of evidence for one indicator${is.when('max', (max) => ` (at most ${max})`)}. Put them in one list and name the list.`,
  'declared-percent-off': (is) =>
    `The percentage on the sheet${is.whenNumber('text', (percent) => ` (${percent}%)`)} is not the one computed from the figures${is.whenNumber('expected', (percent) => ` (${percent}%)`)}. Check the figures, or clear the percentage: the computed one is always used.`,
  'data-as-of-differs': (is) =>
    `The cut-off day on the sheet differs from the campaign’s${is.whenDate('expected', (day) => ` (${day})`)}. Correct it if it is a slip.`,
  'date-after-data-as-of': (is) =>
    `The day${is.whenDate('text', (day) => ` ${day}`)} is after the cut-off day of the figures${is.whenDate('max', (day) => ` ${day}`)}. Check the day.`,
  'value-fell': (is) =>
    `The cumulative figure${is.whenNumber('text', (value) => ` ${value}`)} is below the one reported before${is.whenNumber('other', (value) => ` (${value})`)}. Enter the total since the start of the year, or give the reason in the column “Ghi chú” (note).`,
  'number-as-text': (is) =>
    `${is.quoted('text', 'The number')} is kept as text, so the sheet’s formulas cannot use it. Turn it into a number.`,
  'number-with-blanks': (is) =>
    `The number ${is.quoted('text', 'here')} has blanks in it. Remove the blanks.`,
  'unit-beside-number': (is) =>
    `${is.quoted('text', 'The content')} has its unit of measure beside it. Type the number alone: the unit stands in the column “ĐVT”.`,
  'other-unit-beside-number': (is) =>
    `${is.quoted('text', 'The content')} is in another unit of measure${is.when('other', (unit) => ` (the sheet counts in ${unit})`)}. Convert it and type the number alone.`,
  'percent-in-figure': (is) =>
    `${is.quoted('text', 'The content')} is a percentage, and this cell takes a count. Enter the count; the sheet computes the percentage.`,
  'shown-as-percent': (is) =>
    `The cell shows a percentage${is.when('text', (shown) => ` (${shown})`)} and is read as${is.whenNumber('expected', (value) => ` ${value}`) || ' it is shown'}, but the sheet’s formulas compute with another number. Enter it as a plain number.`,
  'date-in-figure': (is) =>
    `The cell takes a number, but Excel made a date of it${is.when('text', (day) => ` (${day})`)}. Give the cell a number format and type it again.`,
  'date-as-text': (is) =>
    `The date ${is.quoted('text', 'here')} is kept as text, so Excel cannot compare it. Turn it into a date.`,
  'not-arising-as-text': (is) =>
    `${is.quoted('text', '“Không phát sinh” (nothing arose)')} stands in a cell for figures. Put an x in the column “Không phát sinh” and leave this cell blank.`,
  'placeholder-in-figure': (is) =>
    `${is.quoted('text', 'The sign here')} is not a figure. Leave the cell blank while there is none; enter 0 where there were no cases.`,
  'legacy-font-text': (is) =>
    `${is.quoted('text', 'The text')} was typed in an old font${is.when('name', (font) => ` (${font})`)} and the Council will see wrong letters. Type it again in Unicode, in Times New Roman.`,
  'text-decomposed': (is) =>
    `The accents of ${is.quoted('text', 'this text')} are kept apart from their letters, so that searching and printing go wrong. Compose them.`,
  'group-row-with-data': (is) =>
    `This is the row of a group or a total and takes no figures${is.when('text', (text) => ` (it has ${text})`)}. Clear it and fill in the rows of the indicators.`,
  'code-spelled-otherwise': (is) =>
    `The code ${is.quoted('text', 'of this row')} is spelled otherwise than in the catalog${is.when('expected', (code) => ` (${code})`)}. Correct it.`,
  'row-name-differs': (is) =>
    `The name ${is.quoted('text', 'of this row')} is not the catalog’s${is.when('expected', (name) => ` (“${name}”)`)}. Check that the figures belong to the indicator: the code decides.`,
  'row-name-of-another': (is) =>
    `This row is named ${is.quoted('text', 'as another indicator')}${is.when('other', (code) => `, which is indicator ${code}`)}, but its code is that of ${is.quoted('expected', 'another')}. Perhaps columns were sorted apart: restore code and name.`,
  'row-unit-differs': (is) =>
    `The unit of measure ${is.quoted('text', 'of this row')} is not the catalog’s${is.when('expected', (unit) => ` (${unit})`)}. Figures are taken in the catalog’s: convert them if need be, then restore the unit.`,
  'row-target-edited': (is) =>
    `The target ${is.quoted('text', 'of this row')} is not the one assigned${is.when('expected', (target) => ` (${target})`)}. Restore the cell; ask the Council to change a target.`,
  'row-target-outdated': (is) =>
    `The Council has changed the target${is.when('text', (old) => ` from ${old}`)}${is.when('expected', (target) => ` to ${target}`)}. The result is judged by the new one: update the sheet.`,
  'result-differs': (is) =>
    `The result on the sheet${is.whenNumber('text', (shown) => ` (${shown})`)} is not what the figures make${is.whenNumber('expected', (value) => ` (${value})`)}. Press F9 to compute anew, or restore the formula; the figures are what counts.`,
  'percent-of-hundred': (is) =>
    `The denominator is 100${is.whenNumber('text', (value) => ` and the numerator ${value}`)}: was a percentage typed? Enter the counts, which can be added to those of other units.`,
  'percent-below-one': (is) =>
    `The figure${is.whenNumber('text', (value) => ` ${value}`)} is below 1%: is it meant to be${is.whenNumber('expected', (value) => ` ${value}%`) || ' a percentage'}? Enter percents, not a fraction of one.`,
  'change-implausible': (is) =>
    `This period${is.whenNumber('text', (value) => ` (${value})`)} and the one before${is.whenNumber('other', (value) => ` (${value})`)} are more than 100 times apart. Check both figures and their unit of measure.`,
  'scale-off-target': (is) =>
    `Beside the target${is.when('other', (target) => ` ${target}`)}, the figure${is.whenNumber('text', (value) => ` ${value}`)} seems to be in another unit of measure${is.whenNumber('expected', (value) => `: is it ${value}`)}? Check whether it is in đồng, thousands, millions or billions.`,
  'scale-off-previous': (is) =>
    `Beside the report before${is.whenNumber('other', (value) => ` (${value})`)}, the figure${is.whenNumber('text', (value) => ` ${value}`)} seems to be in another unit of measure${is.whenNumber('expected', (value) => `: is it ${value}`)}? Check whether it is in đồng, thousands, millions or billions.`,
  'far-above-target': (is) =>
    `The figure${is.whenNumber('text', (value) => ` ${value}`)} is more than 10 times the target${is.when('other', (target) => ` (${target})`)}. Check for a digit too many; if it is right, give the reason in the column “Ghi chú” (note).`,
  'far-above-previous': (is) =>
    `The figure${is.whenNumber('text', (value) => ` ${value}`)} is more than 10 times the one before${is.whenNumber('other', (value) => ` (${value})`)}. Check for a digit too many; if it is right, give the reason in the column “Ghi chú” (note).`,
  'value-withdrawn': (is) =>
    `Reported before, blank now${is.when('name', (name) => `: ${name}`)}. Enter the figure again if it was deleted by mistake.`,
  'evidence-in-note': () =>
    'The evidence stands in the column “Ghi chú” (note). Move the documents’ numbers to the column “Minh chứng” (evidence).',
  'data-as-of-in-another-year': (is) =>
    `The cut-off day${is.whenDate('text', (day) => ` ${day}`)} is of another year${is.whenDate('expected', (day) => `; the campaign’s is ${day}`)}. Correct the year.`,
  'data-as-of-too-late': (is) =>
    `The cut-off day${is.whenDate('text', (day) => ` ${day}`)} is after the campaign’s${is.whenDate('expected', (day) => ` (${day})`)}. Figures count up to that day: correct the day and the figures.`,
  'same-signatory': (is) =>
    `The report is prepared and approved by the same person${is.when('text', (name) => `, ${name}`)}. Name who has the authority to approve it.`,
  'date-in-another-year': (is) =>
    `The day${is.whenDate('text', (day) => ` ${day}`)} is not of the campaign’s year. Correct the year: it is often last year’s, copied.`,
  'value-unchanged': () =>
    'The very figures of the period before, though the target is not met. Update them; if nothing has changed, give the reason in the column “Ghi chú” (note).',
  'arose-before': (is) =>
    `Cases were reported for the period before${is.whenNumber('other', (value) => ` (${value})`)}. Remove the mark and enter the total so far, or give the reason in the column “Ghi chú” (note).`,
  'done-otherwise-before': (is) =>
    `It was reported as done in the period before${is.whenDate('other', (day) => `, on ${day}`)}, and otherwise now. Check it, or give the reason in the column “Ghi chú” (note).`,

  'nothing-reported': () =>
    'The unit has not reported: only whether it is ranked can be decided. The rest comes with the review of a report.',
  'returned-without-comment': () =>
    'A report is not returned without a reason. Comment on it as a whole, or on the indicators to be mended.',
  'adjustment-without-points': (is) =>
    `This campaign gives no points, so that there are none to adjust${is.whenNumber('text', (points) => ` by ${points}`)}. Take the adjustment out, or change the verdict of the indicator.`,
  'extension-without-reason': () =>
    'An extension, or its end, needs a reason. Give it, for whoever asks later.',
  'extension-before-lock': () =>
    'An extension must end after the lock that holds for all units. Choose a later time.',
  'extension-over': () =>
    'That time is over. Choose one that is still to come; to end an extension, withdraw it.',
  'extension-not-there': () => 'The unit has no extension, so that there is nothing to withdraw.',
  'final-while-provisional': () =>
    'Reports or figures are missing, so that ranks may still change. Wait for them, or say that you freeze nevertheless.',
  'final-while-open': () => 'Units may still report. Wait for the lock, or say that you freeze nevertheless.',
  'final-while-unreviewed': () =>
    'Reports wait for their review. Review them, or say that you freeze nevertheless.',
  'final-while-tied': () => 'Units share a rank. Settle it, or say that you freeze them as they are.',
  'table-missing': (is) =>
    `This workbook has no table ${is.quoted('name', 'that the campaign needs')}${is.when('other', (worksheet) => `, usually on the worksheet “${worksheet}”`)}. Put back a table of that name.`,
  'row-outside-table': (is) =>
    `What stands${is.when('other', (range) => ` in ${range}`)} right below the table is not part of it and would not be published. Drag the table’s bottom right corner down over it. If it is a total or a remark, leave at least one blank row above it.`,
  'cells-below-table': (is) =>
    `What stands${is.when('other', (range) => ` in ${range}`)} below the table is not part of it and is not published. Move rows of the table up, right below its last one; keep remarks and signatures where they are.`,
  'column-outside-table': (is) =>
    `The column ${is.quoted('text', 'here')} stands outside the table, so that nothing in it would be published. Move it right beside the table and drag the table’s bottom right corner over it. If it is a remark of your own, rename it.`,
  'evidence-column-missing': (is) =>
    `The table has no column ${is.quoted('name', 'for evidence')}, so that no indicator asks for evidence. If it was renamed${is.when('text', (label) => ` (to “${label}”)`)}, give it its name back; if no evidence is needed, leave it so.`,
  'name-column-missing': (is) =>
    `The table has no column ${is.quoted('name', 'of names')}, so that names are not held against codes. If it was renamed${is.when('text', (label) => ` (to “${label}”)`)}, give it its name back; if codes are enough, leave it so.`,
  'code-doubled': (is) =>
    `${is.quoted('text', 'This')} is used twice${is.when('other', (cell) => `, also in ${cell}`)}. Use each code, name or threshold once.`,
  'unknown-block': (is) =>
    `The block ${is.quoted('text', 'on this row')} is not in the table of blocks. Correct the code, or add the block.`,
  'unknown-unit': (is) =>
    `The unit ${is.quoted('text', 'on this row')} is not in the table of units. Correct the code, or add the unit.`,
  'unknown-parent': (is) =>
    `${is.quoted('text', 'This code')} cannot be the parent indicator here. Give the code of a parent indicator in the table, or leave the cell blank.`,
  'parent-without-parts': () =>
    'This parent indicator has no parts here. Add parts (or assign them to the unit), or leave the parent out.',
  'parent-not-all-of': (is) =>
    `The indicator ${is.quoted('text', 'named here')} is not a parent. Change its measure to “Đạt mọi thành phần” (all parts met), or leave this cell blank.`,
  'goal-does-not-fit-measure': () =>
    'This goal does not fit how the indicator is measured. Change one of the two.',
  'aggregation-does-not-fit-measure': () =>
    'This aggregation does not fit how the indicator is measured. Change one of the two.',
  'target-not-understood': (is) =>
    `The target ${is.quoted('text', 'in this cell')} cannot be understood. Enter a number, a range (like 6,5 - 7; dưới 4; ≥ 95%), a date with day, month and year (like 15/12/2023), or “x” for something that only has to be done.`,
  'target-does-not-fit-measure': (is) =>
    `The target ${is.quoted('text', 'in this cell')} does not fit how the indicator is measured. Change one of the two.`,
  'target-does-not-fit-goal': (is) =>
    `The target ${is.quoted('text', 'in this cell')} lacks the bound that the goal is held against: “Càng nhiều càng tốt” (at least) needs a lower one, “Càng ít càng tốt” (at most) an upper one, “Trong khoảng” (within) both. Change the target or the goal.`,
  'target-without-range': (is) =>
    `The goal is “Trong khoảng” (within), but the target ${is.quoted('text', 'in this cell')} is a single number, which then has to be hit exactly. Enter a range like 6,5 - 7, or keep it if that is meant.`,
  'measure-unit-differs': (is) =>
    `The words behind the number in ${is.quoted('text', 'this cell')} are not the indicator’s unit of measure${is.when('expected', (unit) => ` (“${unit}”)`)}. Convert the number to that unit and leave the words out, or write the unit as the indicator has it.`,
  'remark-changes-value': (is) =>
    `What stands in brackets in ${is.quoted('text', 'this cell')} changes the value, but remarks in brackets do not count. Write it outside the brackets (like 15000, ≥ 95%, tối đa 4, -5), or leave it out.`,
  'percent-as-fraction': (is) =>
    `The target ${is.quoted('text', 'in this cell')} of a percentage is read as 1% or less${is.whenNumber('other', (count) => ` (${count} units)`)}. Write the percent${is.whenNumber('expected', (percent) => `, such as ${percent}`)}; if 1% or less is meant, write it with the sign %.`,
  'target-day-in-another-year': (is) =>
    `The target ${is.quoted('text', 'in this cell')} is not in the campaign’s year${is.whenNumber('other', (count) => ` (${count} units)`)}; it may have been copied from last year. Mend the day, or keep it if it is meant.`,
  'level-as-fraction': (is) =>
    `A level${is.whenNumber('text', (text) => ` (${text})`)} that goes by percent is read as 1% or less, so that nearly every unit would have it. Write the percent, such as 90 instead of 0.9.`,
  'number-ambiguous': (is) =>
    `A number in ${is.quoted('text', 'this cell')} can be read in two ways: thousands or decimals. Write thousands without a separator (1234), and decimals with a zero behind them (1,2340).`,
  'range-reversed': (is) =>
    `No number lies in the range ${is.quoted('text', 'in this cell')}. Write the smaller number first.`,
  'unit-without-targets': (is) =>
    `The unit ${is.quoted('name', 'on this row')} has no targets. Assign some, or take the unit out of the campaign.`,
  'indicator-for-nobody': (is) =>
    `No unit has a target for the indicator ${is.quoted('name', 'on this row')}, so that none has to report it. Assign targets, or take the indicator out of the campaign.`,
  'block-without-units': (is) =>
    `The block ${is.quoted('name', 'on this row')} has no units to rank. Write its code in the table of units, or take the block out.`,
  'account-doubled': (is) =>
    `The account ${is.quoted('text', 'in this cell')} is also listed with another unit${is.when('other', (unit) => ` (code ${unit})`)}. Keep it if one person reports for both.`,
  'name-doubled': (is) =>
    `Another unit is called ${is.quoted('text', 'the same')} as well${is.when('other', (unit) => ` (code ${unit})`)}, so that the standings do not tell them apart. Add the place or the kind to the name.`,
  'too-many-accounts': (is) =>
    `Too many accounts for one unit${is.when('max', (max) => ` (at most ${max})`)}. Remove some.`,
  'time-missing': () =>
    'There is a day but no time. Enter both, e.g. 15/12/2023 17:00; for the end of the day enter 23:59.',
  'not-an-account': (is) =>
    `${is.quoted('text', 'The content')} is not an e-mail address. Write accounts like phuong1@govap.gov.vn.`,
  'unknown-time-zone': (is) =>
    `There is no time zone ${is.quoted('text', 'of that name')}. Vietnam’s is “Asia/Ho_Chi_Minh”.`,
  'lock-before-due': () => 'The lock comes before the deadline. Set it at the deadline or later.',
  'data-as-of-after-due': () =>
    'Figures count up to a day after the deadline: before that day there is nothing to report in time. Look at both dates.',

  'not-a-range': (is) =>
    `The range ${is.quoted('text', 'in this cell')} cannot be understood. Write it like 95 - 98, 95 đến dưới 98 (95 to below 98), ≥ 95 or dưới 4 (below 4), with % only for percentages.`,
  'range-not-one-sided': (is) =>
    `Points by steps start at one bound, but ${is.quoted('text', 'this range')} does not have just one. Write it like > 92 (upwards) or < 95 (downwards).`,
  'cell-not-used': (is) =>
    `The kind of rule ${is.quoted('other', 'of this row')} does not use this cell. Clear it, or choose another kind.`,
  'indicator-name-differs': (is) =>
    `This row gives the name ${is.quoted('text', 'of another indicator')}, but the code${is.when('other', (code) => ` ${code}`)} belongs to ${is.quoted('expected', 'another one')}. Points go by the code: change the code or the name so that they agree.`,
  'unit-name-differs': (is) =>
    `This row gives the name ${is.quoted('text', 'of another unit')}, but the code belongs to ${is.quoted('expected', 'another one')}. Targets go by the code: change the code or the name so that they agree.`,
  'rule-does-not-fit-measure': () =>
    'What this row needs to give points is not there. The report as a whole (no indicator code) and dates have only “Số ngày trễ” (days late); figures have “Kết quả” (result), “Tỷ lệ hoàn thành” (completion) and a volume; for yes/no and for parents use “Theo đánh giá” (by verdict).',
  'rule-without-input': (is) =>
    `Some units${is.whenNumber('text', (count) => ` (${count})`)}${is.when('name', (name) => `, such as ${name},`)} have a target without a completion (zero, negative or without the bound to reach), so they never get points here. Change the basis to “Kết quả” (result), or keep it if that is meant.`,
  'rule-without-end': () =>
    'Where less is better and nothing at all came, completion is higher than any percent, so that counting never ends here. Enter a cap in “Tối đa”, or go by “Kết quả” (result).',
  'rule-for-nobody': (is) =>
    `No unit is asked for the indicator ${is.quoted('text', 'of this row')}, so that the row gives nobody points. Check the code, or give units a target for it.`,
  'rule-doubled': () =>
    'A row above already gives points for the same thing, so they would count twice. Delete one of the rows, or make them differ.',
  'exceeded-gives-less': (is) =>
    `“Đạt” (met) does not include “Vượt” (exceeded): who exceeds the target gets fewer points${is.whenNumber('text', (points) => ` (${points})`)} than who meets it${is.whenNumber('other', (points) => ` (${points})`)}. Add or raise a row for “Vượt”, or keep it if that is meant.`,
  'bands-overlap': (is) =>
    `The range ${is.quoted('text', 'in this row')} overlaps ${is.quoted('other', 'another')} of the same indicator, so some results would get points twice. Let each result lie in one range only, like 95 - < 98 and then ≥ 98.`,
  'bands-leave-gap': (is) =>
    `The ranges of this indicator leave a gap${is.when('text', (gap) => `, “${gap}”`)}: results in it get no base points. Add or change a range, or keep them if that is meant.`,
  'tiers-overlap': (is) =>
    `The volume range ${is.quoted('text', 'in this row')} overlaps ${is.quoted('other', 'another')} of the same indicator, so some units would get points twice. Let each unit lie in one range only.`,
  'tiers-leave-gap': (is) =>
    `The volume ranges of this indicator leave a gap${is.when('text', (gap) => `, “${gap}”`)}: units in it get no points. Add or change a range, or keep them if that is meant.`,
  'tier-without-volume': (is) =>
    `Some units${is.whenNumber('text', (count) => ` (${count})`)}${is.when('name', (name) => `, such as ${name},`)} are not asked for the indicator that the size goes by, so they never get points here. Ask them for it, take the size from another indicator, or keep it if that is meant.`,
  'every-not-positive': (is) =>
    `The cell “Mỗi” (every) takes a number above zero${is.whenNumber('text', (every) => ` (it is ${every})`)}. For a penalty, make the points negative instead.`,
  'cap-against-points': (is) =>
    `The maximum${is.whenNumber('text', (cap) => ` ${cap}`)} may not be zero and takes the sign of the points${is.whenNumber('other', (points) => ` ${points}`)}: above zero for a bonus, below for a penalty. Change it, or leave it blank for no limit.`,
  'base-points-negative': (is) =>
    `Base points may not be negative${is.whenNumber('text', (points) => ` (they are ${points})`)}. Change the points, or choose “Thưởng, trừ” (bonus, penalty) as their part.`,
  'base-points-add-up': (is) =>
    `Base points add up: some units are scored by this row as well as by another one of the standard score${is.when('other', (cell) => ` (cell ${cell})`)}. Change the rows so that each result belongs to one of them, or keep them if that is meant.`,
  'points-too-fine': (is) =>
    `The points${is.whenNumber('text', (points) => ` ${points}`)} have more decimals than the campaign rounds to${is.when('max', (max) => ` (${max})`)}. Change the points, or raise “Số lẻ của điểm” (decimals of points) in the campaign table.`,

  schema: (is) =>
    `This does not have the form it should${is.when('name', (field) => ` at “${field}”`)}${is.when('text', (text) => `: ${text}`)}. Check it.`,
} satisfies Record<IssueCode, IssueSentence>;

using Ekbom.Core.Logic;

namespace Ekbom.App.Tests.Profiles;

/// <summary>What is refused: its code, its place, and what to write instead.</summary>
public sealed class RejectionTests
{
    [Theory]
    [InlineData("[a, b]", "PR001", "line 1, profile", "about: { age: 57, country: GB }")]
    [InlineData("restless legs", "PR001", "line 1, profile", "about:")]
    [InlineData("results:\n  - { feritin: 41 ug/L, on: 2026-10-03 }", "PR002", "line 2, results[0].feritin", "ferritin")]
    [InlineData("medicine: []", "PR002", "line 1, medicine", "medicines")]
    [InlineData("about: { aeg: 57 }", "PR002", "line 1, about.aeg", "age")]
    [InlineData("symptoms: { worst_at_rest: yes }", "PR002", "line 1, symptoms.worst_at_rest", "worse_at_rest")]
    [InlineData("habits: { smoke: no }", "PR002", "line 1, habits.smoke", "smokes")]
    [InlineData("day: { lunsh: '12:00' }", "PR002", "line 1, day.lunsh", "lunch")]
    [InlineData("medicines: [{ name: gabapentin, perday: 3 }]", "PR002", "line 1, medicines[0].perday", "per_day")]
    [InlineData("supplements: [{ name: blend, contains: [{ name: zinc, amout: 15 mg }] }]", "PR002", "line 1, supplements[0].contains[0].amout", "amount")]
    [InlineData("results: [{ TSAT: 18 %, on: 2026-10-03 }]", "PR002", "line 1, results[0].TSAT", "Write transferrin-saturation")]
    [InlineData("results: [{ Ferritin: 41 ug/L, on: 2026-10-03 }]", "PR002", "line 1, results[0].Ferritin", "Write ferritin")]
    [InlineData("habits: { coffee: yes }", "PR002", "line 1, habits.coffee", "Write caffeine_after_noon")]
    [InlineData("day: { supper: '18:30' }", "PR002", "line 1, day.supper", "Write dinner")]
    [InlineData("nights_per_week: 5", "PR002", "line 1, nights_per_week", "symptoms.nights_per_week")]
    [InlineData("reports: [snoring]", "PR002", "line 1, reports", "symptoms.reports")]
    [InlineData("results: [{ irls_total: 24 }]", "PR002", "line 1, results[0].irls_total", "irls-total")]
    [InlineData("symptons: { urge_to_move: yes }\nsymptoms: { worse_at_rest: yes }", "PR002", "line 1, symptons", "Move what stands here into symptoms")]
    [InlineData("symptons: { urge_to_move: yes }", "PR002", "line 1, symptons", "Write symptoms")]
    [InlineData("about: {}\nblood_group: A", "PR002", "line 2, blood_group", "what can stand here is about, role,")]
    [InlineData("about: [57, female]", "PR003", "line 1, about", "about: { age: 57")]
    [InlineData("about: { age: [57] }", "PR003", "line 1, about.age", "age:")]
    [InlineData("symptoms: yes", "PR003", "line 1, symptoms", "urge_to_move: yes")]
    [InlineData("symptoms: { reports: snoring }", "PR003", "line 1, symptoms.reports", "reports: [snoring]")]
    [InlineData("symptoms: { reports: [{ name: snoring }] }", "PR003", "line 1, symptoms.reports[0]", "reports: [snoring]")]
    [InlineData("results: { ferritin: 41 ug/L }", "PR003", "line 1, results", "results: [{ ferritin: 41 ug/L")]
    [InlineData("results: [41 ug/L]", "PR003", "line 1, results[0]", "{ ferritin: 41 ug/L")]
    [InlineData("conditions: hypothyroidism", "PR003", "line 1, conditions", "[]")]
    [InlineData("conditions: [none]", "PR003", "line 1, conditions[0]", "conditions: []")]
    [InlineData("medicines: levothyroxine", "PR003", "line 1, medicines", "medicines: [{ name: levothyroxine")]
    [InlineData("medicines: [none]", "PR003", "line 1, medicines[0]", "medicines: []")]
    [InlineData("supplements: [{ name: None }]", "PR003", "line 1, supplements[0]", "supplements: []")]
    [InlineData("medicines: [[levothyroxine]]", "PR003", "line 1, medicines[0]", "medicines: [{ name: levothyroxine")]
    [InlineData("supplements: [{ name: blend, contains: zinc }]", "PR003", "line 1, supplements[0].contains", "contains: [{ name: magnesium citrate")]
    [InlineData("about: { pregnant: maybe }", "PR004", "line 1, about.pregnant", "pregnant: unsure")]
    [InlineData("supplements: [{ name: zinc, helped: a bit }]", "PR004", "line 1, supplements[0].helped", "helped: yes")]
    [InlineData("about: { age: old }", "PR005", "line 1, about.age", "age: 57")]
    [InlineData("symptoms: { nights_per_week: most }", "PR005", "line 1, symptoms.nights_per_week", "nights_per_week: 5")]
    [InlineData("supplements: [{ name: magnesium citrate, amount: two }]", "PR005", "line 1, supplements[0].amount", "amount: unknown")]
    [InlineData("medicines: [{ name: gabapentin, per_day: twice }]", "PR005", "line 1, medicines[0].per_day", "per_day: 2")]
    [InlineData("results: [{ ferritin: '41,5 ug/L' }]", "PR006", "line 1, results[0].ferritin", "41.5 ug/L")]
    [InlineData("about: { weight: '1,000 kg' }", "PR006", "line 1, about.weight", "1000 kg")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: '1,000 mg' }]", "PR006", "line 1, supplements[0].amount", "1000 mg when the comma parts thousands")]
    [InlineData("results: [{ ferritin: 1,200 ug/L, on: 2026-10-03 }]", "PR006", "line 1, results[0].ferritin", "Write 1200 ug/L when the comma parts thousands, or 1.2 ug/L when")]
    [InlineData("results: [{ on: 2026-10-03, ferritin: 1,234 ug/L }]", "PR006", "line 1, results[0].ferritin", "Write 1234 ug/L when the comma parts thousands, or 1.2340 ug/L when")]
    [InlineData("results: [{ ferritin: 41,5 ug/L, on: 2026-10-03 }]", "PR006", "line 1, results[0].ferritin", "Write 41.5 ug/L with a point")]
    [InlineData("results: [{ creatinine: 1,200,000 umol/L }]", "PR006", "line 1, results[0].creatinine", "Write 1200000 umol/L when the commas part thousands")]
    [InlineData("about: { age: 57,5 }", "PR006", "line 1, about.age", "Write 57.5 with a point")]
    [InlineData("results: [{ transferrin-saturation: 0.17 }]", "PR007", "line 1, results[0].transferrin-saturation", "transferrin-saturation: 17 %")]
    [InlineData("results: [{ transferrin-saturation: 1.7 }]", "PR007", "line 1, results[0].transferrin-saturation", "like 1.7 %")]
    [InlineData("results: [{ egfr: 90 ml/min }]", "PR008", "line 1, results[0].egfr", "write egfr: 90 mL/min/1.73m2")]
    [InlineData("results: [{ egfr: '>90 ml/min' }]", "PR008", "line 1, results[0].egfr", "write egfr: >90 mL/min/1.73m2")]
    [InlineData("results: [{ ferritin: 41, on: 2026-10-03 }]", "PR007", "line 1, results[0].ferritin", "41 ug/L")]
    [InlineData("results: [{ transferrin-saturation: 17 }]", "PR007", "line 1, results[0].transferrin-saturation", "17 %")]
    [InlineData("results: [{ egfr: 88 }]", "PR007", "line 1, results[0].egfr", "88 mL/min/1.73m2")]
    [InlineData("about: { weight: 71 }", "PR007", "line 1, about.weight", "71 kg")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 400 }]", "PR007", "line 1, supplements[0].amount", "400 mg")]
    [InlineData("medicines: [{ name: levothyroxine, dose: 75 }]", "PR007", "line 1, medicines[0].dose", "75 mg, 75 ug or another")]
    [InlineData("results: [{ ferritin: 41 ug/L, iron_free: 36 }]", "PR007", "line 1, results[0].iron_free", "iron_free: 36 h")]
    [InlineData("results: [{ ferritin: 41 mmHg }]", "PR008", "line 1, results[0].ferritin", "ug/L")]
    [InlineData("results: [{ ferritin: 41 % }]", "PR008", "line 1, results[0].ferritin", "ug/L")]
    [InlineData("results: [{ egfr: 88 mL/min }]", "PR008", "line 1, results[0].egfr", "mL/min/1.73m2")]
    [InlineData("results: [{ creatinine: 80 meq/L }]", "PR008", "line 1, results[0].creatinine", "umol/L")]
    [InlineData("results: [{ ferritin: 41 ug/L, iron_free: 36 mg }]", "PR008", "line 1, results[0].iron_free", "iron_free: 36 h")]
    [InlineData("about: { age: 57 kg }", "PR008", "line 1, about.age", "years")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 400 IU }]", "PR008", "line 1, supplements[0].amount", "amount: 200 mg, or amount: unknown")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 2 tablets }]", "PR008", "line 1, supplements[0].amount", "amount: 200 mg, or amount: unknown")]
    [InlineData("supplements: [{ name: zinc, amount: 15 cm }]", "PR008", "line 1, supplements[0].amount", "amount: 400 mg")]
    [InlineData("supplements: [{ name: zinc, amount: 15 wombats }]", "PR008", "line 1, supplements[0].amount", "amount: unknown")]
    [InlineData("medicines: [{ name: gabapentin, per_day: 3 d }]", "PR008", "line 1, medicines[0].per_day", "per_day: 2")]
    [InlineData("about: { age: 200 }", "PR009", "line 1, about.age", "age: 57")]
    [InlineData("about: { age: -1 }", "PR009", "line 1, about.age", "age: 57")]
    [InlineData("about: { age: 17-18 }", "PR005", "line 1, about.age", "age: 57")]
    [InlineData("about: { age: 50-60 }", "PR005", "line 1, about.age", "age: 57")]
    [InlineData("about: { age: '<30' }", "PR005", "line 1, about.age", "age: 57")]
    [InlineData("about: { age: '>10' }", "PR005", "line 1, about.age", "leave it out")]
    [InlineData("results: [{ ferritin: 75 g/L }]", "PR009", "line 1, results[0].ferritin", "Check the number and its unit")]
    [InlineData("results: [{ ferritin: 0 ug/L }]", "PR009", "line 1, results[0].ferritin", "ferritin:")]
    [InlineData("results: [{ transferrin-saturation: '>100 %' }]", "PR009", "line 1, results[0].transferrin-saturation", "transferrin-saturation: 17 %")]
    [InlineData("about: { weight: 700 kg }", "PR009", "line 1, about.weight", "write your own like weight: 71 kg")]
    [InlineData("symptoms: { nights_per_week: 3.7 }", "PR009", "line 1, symptoms.nights_per_week", "without a fraction, like nights_per_week: 5")]
    [InlineData("symptoms: { irls_total: 24.5 }", "PR009", "line 1, symptoms.irls_total", "without a fraction")]
    [InlineData("results: [{ irls-total: 24.5 }]", "PR009", "line 1, results[0].irls-total", "without a fraction")]
    [InlineData("results: [{ ferritin: 41 ug/L, iron_free: 999 a }]", "PR009", "line 1, results[0].iron_free", "iron_free: 36 h")]
    [InlineData("results: [{ ferritin: 41 ug/L, iron_free: 121 a }]", "PR009", "line 1, results[0].iron_free", "iron_free: 36 h")]
    [InlineData("day: { wake: '23:00', breakfast: '22:00', bed: '06:00' }", "PR009", "line 1, day.breakfast", "an hour at which you are awake")]
    [InlineData("day: { wake: '07:00', lunch: '06:30', bed: '22:30' }", "PR009", "line 1, day.lunch", "leave lunch out")]
    [InlineData("day: { wake: '07:00', dinner: '22:31', bed: '22:30' }", "PR009", "line 1, day.dinner", "leave dinner out")]
    [InlineData("day: { wake: '07:00', lunch: '06:30' }", "PR009", "line 1, day.lunch", "leave lunch out")]
    [InlineData("day: { wake: '07:00', bed: '07:00' }", "PR009", "line 1, day.bed", "bed: \"22:30\"")]
    [InlineData("day: { wake: '07:00', bed: '05:01' }", "PR009", "line 1, day.bed", "bed: \"22:30\"")]
    [InlineData("day: { wake: '07:00', bed: '23:00', weekend: { wake: '09:00', breakfast: '08:00' } }", "PR009", "line 1, day.weekend.breakfast", "leave breakfast out")]
    [InlineData("symptoms: { nights_per_week: 8 }", "PR009", "line 1, symptoms.nights_per_week", "nights_per_week: 5")]
    [InlineData("symptoms: { irls_total: 41 }", "PR009", "line 1, symptoms.irls_total", "irls_total: 24")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 0 mg }]", "PR009", "line 1, supplements[0].amount", "amount: 400 mg")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: -5 mg }]", "PR009", "line 1, supplements[0].amount", "amount: 400 mg")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 4 kg }]", "PR009", "line 1, supplements[0].amount", "amount: 400 mg")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 100 g }]", "PR009", "line 1, supplements[0].amount", "amount: 400 mg")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 50.1 g }]", "PR009", "line 1, supplements[0].amount", "amount: 400 mg")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: '>50.1 g' }]", "PR009", "line 1, supplements[0].amount", "amount: 400 mg")]
    [InlineData("supplements: [{ name: blend, contains: [{ name: zinc, amount: 1 kg }] }]", "PR009", "line 1, supplements[0].contains[0].amount", "amount: 400 mg")]
    [InlineData("medicines: [{ name: gabapentin, dose: 300 mg, then: [{ from: 2026-12-01, dose: 400 g }] }]", "PR009", "line 1, medicines[0].then[0].dose", "dose: 400 mg")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 1.000 mg }]", "PR006", "line 1, supplements[0].amount", "Write 1000 mg when it parts thousands, or 1 mg when")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 1.125 mg }]", "PR006", "line 1, supplements[0].amount", "Write 1125 mg when it parts thousands, or 1.1250 mg when")]
    [InlineData("supplements: [{ name: magnesium oxide, amount: 1.000-1.500 mg }]", "PR006", "line 1, supplements[0].amount", "Write 1000-1500 mg when it parts thousands, or 1-1.5 mg when")]
    [InlineData("supplements: [{ name: blend, contains: [{ name: zinc, amount: 15.000 ug }] }]", "PR006", "line 1, supplements[0].contains[0].amount", "or 15 ug when")]
    [InlineData("medicines: [{ name: levothyroxine, dose: 1.000 mg }]", "PR006", "line 1, medicines[0].dose", "or 1 mg when")]
    [InlineData("results: [{ ferritin: 1.200 ug/L }]", "PR006", "line 1, results[0].ferritin", "Write 1200 ug/L when it parts thousands, or 1.2 ug/L when")]
    [InlineData("supplements: [{ name: zinc, every: 12 h, per_day: 1 }]", "PR020", "line 1, supplements[0].every", "per_day: 2")]
    [InlineData("supplements: [{ name: zinc, every: 5 h, per_day: 3 }]", "PR020", "line 1, supplements[0].every", "per_day: 5")]
    [InlineData("supplements: [{ name: zinc, every: 12 h, at: ['08:00'] }]", "PR020", "line 1, supplements[0].every", "leave every out")]
    [InlineData("supplements: [{ name: zinc, every: 6 h, max_per_day: 3 }]", "PR020", "line 1, supplements[0].every", "per_day: 4")]
    [InlineData("supplements: [{ name: zinc, every: 30 min }]", "PR009", "line 1, supplements[0].every", "every: 8 h")]
    [InlineData("supplements: [{ name: magnesium citrate, salt: oxide, amount: 700 mg, of: compound }]", "PR020", "line 1, supplements[0].salt", "stands on the pack")]
    [InlineData("supplements: [{ name: magnesium citrate, form: oxide capsules }]", "PR020", "line 1, supplements[0].form", "stands on the pack")]
    [InlineData("supplements: [{ name: milk of magnesia, salt: citrate }]", "PR020", "line 1, supplements[0].salt", "stands on the pack")]
    [InlineData("supplements: [{ name: magnesium citrate, label: 'Magnesium oxide 400 mg' }]", "PR020", "line 1, supplements[0].label", "stands on the pack")]
    [InlineData("supplements: [{ name: blend, contains: [{ name: magnesium citrate, salt: oxide }] }]", "PR020", "line 1, supplements[0].contains[0].salt", "stands on the pack")]
    [InlineData("medicines: [{ name: gabapentin, per_day: 0 }]", "PR009", "line 1, medicines[0].per_day", "per_day: 2")]
    [InlineData("medicines: [{ name: gabapentin, per_day: 2.5 }]", "PR009", "line 1, medicines[0].per_day", "per_day: 2")]
    [InlineData("medicines: [{ name: gabapentin, max_per_day: 1000 }]", "PR009", "line 1, medicines[0].max_per_day", "max_per_day: 2")]
    [InlineData("medicines: [{ name: alendronate, every: 0 d }]", "PR009", "line 1, medicines[0].every", "every: 7 d")]
    [InlineData("results: [{ ferritin: 41 ug/L, iron_free: -2 h }]", "PR009", "line 1, results[0].iron_free", "iron_free: 36 h")]
    [InlineData("about: { sex: woman }", "PR010", "line 1, about.sex", "sex: female")]
    [InlineData("role: doctor", "PR010", "line 1, role", "role: patient")]
    [InlineData("symptoms: { distress: sever }", "PR010", "line 1, symptoms.distress", "distress: severe")]
    [InlineData("supplements: [{ name: zinc, of: element }]", "PR010", "line 1, supplements[0].of", "of: elemental")]
    [InlineData("supplements: [{ name: zinc, route: bathe }]", "PR010", "line 1, supplements[0].route", "route: bath")]
    [InlineData("results: [{ ferritin: 41 ug/L, on: 03/10/2026 }]", "PR011", "line 1, results[0].on", "on: 2026-10-03")]
    [InlineData("results: [{ ferritin: 41 ug/L, on: 2026-02-30 }]", "PR011", "line 1, results[0].on", "on: 2026-10")]
    [InlineData("symptoms: { since: 2024-13 }", "PR011", "line 1, symptoms.since", "since: 2026")]
    [InlineData("symptoms: { since: long ago }", "PR011", "line 1, symptoms.since", "since: 2026")]
    [InlineData("symptoms: { since: 0057 }", "PR011", "line 1, symptoms.since", "since: 2026")]
    [InlineData("results: [{ ferritin: 41 ug/L, on: 2026-11-21 }]", "PR012", "line 1, results[0].on", "on: 2026-11-20")]
    [InlineData("symptoms: { since: 2026-12 }", "PR012", "line 1, symptoms.since", "2026-11-20")]
    [InlineData("medicines: [{ name: gabapentin, since: 2027 }]", "PR012", "line 1, medicines[0].since", "2026-11-20")]
    [InlineData("medicines: [{ name: gabapentin, since: 2026-07, until: 2026-06 }]", "PR013", "line 1, medicines[0].until", "2026-07-01")]
    [InlineData("medicines: [{ name: gabapentin, at: ['25:00'] }]", "PR014", "line 1, medicines[0].at[0]", "22:30")]
    [InlineData("medicines: [{ name: gabapentin, at: [bedtime] }]", "PR014", "line 1, medicines[0].at[0]", "24-hour clock")]
    [InlineData("day: { bed: '24:00' }", "PR014", "line 1, day.bed", "22:30")]
    [InlineData("day: { bed: 10 pm }", "PR014", "line 1, day.bed", "22:30")]
    [InlineData("medicines: [{ name: gabapentin, per_day: 3, at: ['07:00', '22:00'] }]", "PR015", "line 1, medicines[0].per_day", "per_day: 2")]
    [InlineData("supplements: [{ label: 'Magnesium 500 mg three times a day', per_day: 1 }]", "PR015", "line 1, supplements[0].per_day", "how you really take it")]
    [InlineData("supplements: [{ label: 'Magnesium 500 mg three times a day', at: ['08:00', '20:00'] }]", "PR015", "line 1, supplements[0].at", "how you really take it")]
    [InlineData("supplements: [{ label: 'Magnesium 500 mg daily', amount: 100 mg, of: elemental, per_day: 1 }]", "PR020", "line 1, supplements[0].amount", "Keep the label alone")]
    [InlineData("supplements: [{ label: 'Magnesium 500 mg daily', amount: 499 mg, of: elemental }]", "PR020", "line 1, supplements[0].amount", "Keep the label alone")]
    [InlineData("supplements: [{ label: 'Magnesium 500 mg three times a day', amount: 500 mg, of: elemental, per_day: 2 }]", "PR020", "line 1, supplements[0].amount", "Keep the label alone")]
    [InlineData("symptoms: { unclear_signs: no }", "PR010", "line 1, symptoms.unclear_signs", "under reports")]
    [InlineData("role: unsure", "PR010", "line 1, role", "role: patient")]
    [InlineData("medicines: [{ name: gabapentin, dose: 300 mg, then: [{ from: unsure, dose: 400 mg }] }]", "PR011", "line 1, medicines[0].then[0]", "from: 2026-12-01")]
    [InlineData("medicines: [{ name: gabapentin, until: 2201-01-01 }]", "PR011", "line 1, medicines[0].until", "until: 2026-10-03")]
    [InlineData("medicines: [{ name: gabapentin, at: ['07:00', '07:00'] }]", "PR016", "line 1, medicines[0].at[1]", "each time once")]
    [InlineData("medicines:\n- { name: gabapentin }\n- { name: gabapentin }", "PR016", "line 3, medicines[1]", "per_day: 2")]
    [InlineData("medicines: [gabapentin, gabapentin]", "PR016", "line 1, medicines[1]", "per_day: 2")]
    [InlineData("conditions: [diabetes]\nno_conditions: [heart-block, diabetes]", "PR017", "line 2, no_conditions", "Take diabetes out of")]
    [InlineData("results: [{ on: 2026-10-03 }]", "PR018", "line 1, results[0]", "ferritin, transferrin-saturation")]
    [InlineData("results: [{ ferritin: , on: 2026-10-03 }]", "PR018", "line 1, results[0]", "{ ferritin: 41 ug/L")]
    [InlineData("medicines: [{ dose: 75 ug }]", "PR019", "line 1, medicines[0]", "name: magnesium citrate")]
    [InlineData("supplements: [{ name: blend, contains: [{ amount: 15 mg }] }]", "PR019", "line 1, supplements[0].contains[0]", "name: zinc")]
    [InlineData("supplements: [{ name: blend, amount: 500 mg, contains: [{ name: zinc, amount: 15 mg }] }]", "PR020", "line 1, supplements[0].amount", "inside contains")]
    [InlineData("supplements: [{ name: magnesium citrate, amount: 4 mmol, of: compound }]", "PR020", "line 1, supplements[0].amount", "of: elemental")]
    [InlineData("supplements: [{ name: magnesium citrate, amount: 400 mg, dose: 500 mg }]", "PR020", "line 1, supplements[0].dose", "what one intake brings")]
    [InlineData("medicines: [{ name: codeine, per_day: 3, max_per_day: 2 }]", "PR020", "line 1, medicines[0].max_per_day", "max_per_day: 3")]
    [InlineData("conditions: [chest-pain]", "PR021", "line 1, conditions[0]", "reports: [chest-pain]")]
    [InlineData("medicines: [{ name: gabapentin, dose: 300 mg, since: 2026-10-01, then: [{ from: 2026-09-30, dose: 400 mg }] }]", "PR022", "line 1, medicines[0].then[0].from", "in the order of their days")]
    [InlineData("medicines: [{ name: gabapentin, dose: 300 mg, then: [{ from: 2026-12-15, dose: 400 mg }, { from: 2026-12-15, dose: 600 mg }] }]", "PR022", "line 1, medicines[0].then[1].from", "in the order of their days")]
    [InlineData("medicines: [{ name: gabapentin, dose: 300 mg, then: [{ from: 2026-12-01 }] }]", "PR023", "line 1, medicines[0].then[0]", "Write what changes on 2026-12-01")]
    [InlineData("trials: [{ substance: magnesium, design: randomised, verdict: helps, any: 99 %, nights: 56, ended: 2026-10-01 }]", "PR024", "line 1, trials[0]", "as ekbom trial analyse prints it")]
    [InlineData("trials: [{ substance: magnesium, design: randomised, verdict: helps, useful: 94, any: 99 %, nights: 56, ended: 2026-10-01 }]", "PR007", "line 1, trials[0].useful", "94 %")]
    [InlineData("trials: [{ substance: magnesium, design: random, verdict: helps, useful: 94 %, any: 99 %, nights: 56, ended: 2026-10-01 }]", "PR010", "line 1, trials[0].design", "randomised")]
    [InlineData("trials: [{ substance: magnesium, design: randomised, verdict: helps, useful: 94 %, any: 99 %, nights: 56, ended: 2027-01-01 }]", "PR012", "line 1, trials[0].ended", "2026")]
    public void It_is_refused_with_what_to_write_instead(string text, string code, string where, string mend) => Read.Refused(text, code, where, mend);

    [Fact]
    public void Every_code_has_a_rejection_test_and_is_listed_in_one_place()
    {
        var tested = typeof(RejectionTests).GetMethod(nameof(It_is_refused_with_what_to_write_instead))!.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[1].Value!);
        var listed = typeof(Core.Profiles.ProfileCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(listed.Order(), tested.Concat(RoomTests.Codes).Distinct().Order());
        Assert.Equal(listed.Count, listed.Distinct().Count());
    }

    [Fact]
    public void All_problems_are_said_at_once_in_the_order_of_the_file()
    {
        var (_, problems) = Read.All("""
            about: { age: 200, sex: female, weight: 71 }
            symptoms: { urge_to_move: perhaps }
            results: [{ ferritin: 75 g/L, on: 2027 }]
            day: { wake: '6.30' }
            shoes: 43
            """);

        Assert.Equal(["PR002", "PR009", "PR007", "PR004", "PR012", "PR009", "PR014"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.EndsWith(".", problem.Mend, StringComparison.Ordinal));
    }

    [Fact]
    public void An_impossible_value_is_shown_in_the_unit_it_was_converted_to()
    {
        var problem = Read.Refused("results: [{ ferritin: 75 g/L }]", "PR009", "line 1, results[0].ferritin", "ferritin: ");

        Assert.Equal("'75 g/L', which is 75000000 ug/L, is not possible: ferritin lies between 0.1 and 20000 ug/L.", problem.Says);
    }

    [Fact]
    public void Long_text_is_cut_short_in_what_is_said()
    {
        var problem = Read.Refused($"about: {{ pregnant: {new string('x', 1000)} }}", "PR004", "line 1, about.pregnant", "pregnant: yes");

        Assert.True(problem.Says.Length < 150);
    }

    [Theory] // it is no condition, and not lost: it counts as if it stood under about
    [InlineData("conditions: [pregnancy]", "Pregnant", Truth.True)]
    [InlineData("conditions: [pregnant]", "Pregnant", Truth.True)]
    [InlineData("no_conditions: [breastfeeding]", "Breastfeeding", Truth.False)]
    [InlineData("{ about: { pregnant: no }, conditions: [pregnancy] }", "Pregnant", Truth.True)]
    [InlineData("{ conditions: [pregnancy], no_conditions: [pregnancy] }", "Pregnant", Truth.True)]
    public void Pregnancy_among_the_conditions_is_not_lost(string text, string fact, Truth truth) => Assert.Equal(truth, Read.Good(text).Truths[fact]);

    [Theory] // another thing with the same beginning
    [InlineData("no_conditions: [pregnancy diabetes]")]
    [InlineData("no_conditions: [breast lump]")]
    [InlineData("conditions: [pregnancy loss]")]
    public void What_only_begins_like_it_says_nothing_of_it(string text) => Assert.Empty(Read.Good(text).Truths);
}

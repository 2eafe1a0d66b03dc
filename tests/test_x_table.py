"""Which test holds each case of the domain's table X that is arithmetic, on the figures written there; none may be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
#: By the table's number: a test of what the program computes, as a file below this folder and the test's name.
CASES = {
    "X-01": ("report/test_crosstab.py", "test_x_01_growth_is_computed_from_its_own_base_and_scope"),
    "X-02": ("report/test_own.py", "test_a_typed_ratio_that_contradicts_the_computed_one_is_told"),
    "X-03": ("report/test_own.py", "test_a_change_names_points_or_percent_and_its_base"),
    "X-04": ("report/test_own.py", "test_a_change_names_points_or_percent_and_its_base"),
    "X-05": ("report/test_own.py", "test_a_change_names_points_or_percent_and_its_base"),
    "X-06": ("domain/test_claims.py", "test_figures_that_do_not_compute_are_found_with_the_right_one"),
    "X-07": ("domain/test_shop.py", "test_the_persons_sold_are_two_and_a_half_for_each_buyer"),
    "X-08": ("domain/test_metricentry.py", "test_a_rate_without_a_unit_may_be_two_things"),
    "X-09": ("report/test_own.py", "test_what_no_source_explains_is_said"),
    "X-10": ("report/test_own.py", "test_what_no_source_explains_is_said"),
    "X-11": ("report/test_crosstab.py", "test_x_11_the_channels_add_up_and_the_route_is_totalled"),
    "X-12": ("report/test_own.py", "test_the_home_page_is_a_share_of_the_visitors"),
    "X-13": ("domain/test_quotachecks.py", "test_six_signings_from_twenty_visits_need_three_in_ten"),
    "X-14": ("domain/test_feasible.py", "test_four_visits_do_not_fit_into_a_morning_that_begins_at_nine"),
    "X-15": ("domain/test_feasible.py", "test_out_by_three_against_the_summary_due_at_four_on_fridays"),
    "X-16": ("domain/test_reportdue.py", "test_a_summary_of_the_23rd_lacks_five_to_eight_days"),
    "X-20": (
        "domain/test_quotachecks.py",
        "test_half_of_thirty_one_provinces_two_markets_and_a_call_list_against_the_hours_of_a_week",
    ),
    "X-21": ("domain/test_claims.py", "test_figures_that_do_not_compute_are_found_with_the_right_one"),
    "X-22": ("report/test_periodic.py", "test_that_a_target_was_met_is_only_said_with_its_figure"),
    "X-23": ("report/test_own.py", "test_a_claim_from_outside_stands_with_its_source"),
    "X-24": ("report/test_own.py", "test_a_rate_is_of_the_sums_and_not_the_mean_of_daily_rates"),
}


@pytest.mark.parametrize(("file", "name"), CASES.values(), ids=CASES)
def test_the_case_has_its_test(file, name):
    assert f"def {name}(" in (HERE / file).read_text(encoding="utf-8")

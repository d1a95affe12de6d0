-- Words of the API are small letters.
update frontier set points =
  replace(
    replace(
      replace(
        replace(points, '"status":"PROVEN"', '"status":"proven"'),
        '"status":"FEASIBLE"', '"status":"feasible"'),
      '"status":"INFEASIBLE"', '"status":"infeasible"'),
    '"status":"UNDECIDED"', '"status":"undecided"');

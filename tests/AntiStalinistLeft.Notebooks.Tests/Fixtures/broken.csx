int fine = 1;
int bad = missing;

import unittest

from herd.grammar import AT, HELLO, IAMAT, WHATSAT, nanoseconds

HERE = b"+34.068930-118.445127"


class GrammarTest(unittest.TestCase):
    def test_white_space_parts_fields_and_is_in_none(self):
        line = b" \tIAMAT\x0b kiwi.cs.ucla.edu \x0c" + HERE + b"  1621464827.959498503 \r"
        self.assertEqual(
            IAMAT(line).groups(),
            (
                b"kiwi.cs.ucla.edu",
                HERE,
                b"1621464827.959498503",
                b"1621464827",
                b"959498503",
            ),
        )

    def test_a_client_id_is_any_bytes(self):
        client = b"\xff\x00\xc2\xa0+1"
        self.assertEqual(IAMAT(b"IAMAT %b +34-118 1" % client).group(1), client)

    def test_locations(self):
        for good in (HERE, b"+34-118", b"-90+180", b"+90.000-180.0", b"+00.0+000.0", b"+9-9"):
            self.assertTrue(IAMAT(b"IAMAT c %b 1" % good), good)
        for bad in (b"34-118", b"+90.1+1", b"+91+1", b"+1+180.01", b"+1+181", b"+1+1000", b"+1",
                    b"+001+1", b"+1.+1", b"+.5+1", b"+1+1/", b"+1e1+1", b"+nan+1", b"+1+1+1"):
            self.assertFalse(IAMAT(b"IAMAT c %b 1" % bad), bad)

    def test_times(self):
        for good in (b"0", b"99999999999", b"1.0000000000000001"):
            self.assertTrue(IAMAT(b"IAMAT c +1+1 " + good), good)
        for bad in (b"123456789012", b"-1", b"+1", b"1.", b".5", b"1e9", b"nan", b"inf", b"0x1",
                    b"1_0"):
            self.assertFalse(IAMAT(b"IAMAT c +1+1 " + bad), bad)

    def test_radius_and_bound(self):
        for good in (b"10 5", b"50 20", b"50.000 0", b"0.0001 020", b"10.5871263 1"):
            self.assertTrue(WHATSAT(b"WHATSAT c " + good), good)
        for bad in (b"0 5", b"0.00 5", b"50.1 5", b"51 5", b"-1 5", b"10 21", b"10 -1", b"10 1.5",
                    b"10 +1", b"10", b"10 5 5", b"1e1 5"):
            self.assertFalse(WHATSAT(b"WHATSAT c " + bad), bad)

    def test_servers_may_leave_out_the_plus_of_a_skew(self):
        self.assertEqual(AT(b"AT Bona 0.5 c +1+1 2").group(2), b"0.5")
        self.assertFalse(AT(b"AT Bona nan c +1+1 2"))

    def test_hello(self):
        self.assertEqual(HELLO(b"HERD 1 Clark once").groups(), (b"Clark", b" once"))
        self.assertEqual(HELLO(b"HERD 1 Clark\r").groups(), (b"Clark", None))
        self.assertFalse(HELLO(b"HERD 2 Clark"))

    def test_nanoseconds_are_exact(self):
        self.assertEqual(nanoseconds(b"1700000000", b"123456789"), 1700000000123456789)
        self.assertEqual(nanoseconds(b"1", b"5"), 1_500_000_000)
        self.assertEqual(nanoseconds(b"1", b"0000000019"), 1_000_000_001)
        self.assertEqual(nanoseconds(b"7", None), 7_000_000_000)


if __name__ == "__main__":
    unittest.main()

"""The forms of the fields, and the order of updates."""
import unittest

from herd import fields
from herd.update import of_at, of_iamat


class Fields(unittest.TestCase):
    def test_locations(self):
        for good in ('+34.068930-118.445127', '+34-118', '-90.0+180.000', '+00.000000+000.000000',
                     '+9-009', '-05.5+05.5', '+89.' + '9' * 20 + '-179.9'):
            self.assertTrue(fields.is_location(good), good)
        for bad in ('34-118', '+34', '+34.-118', '+.5-118', '+90.1-118', '+34-180.01', '+34-181',
                    '+34-118/', '+034-118', '+34-0118', '+1e1-118', '+34-118\n', '+34 -118', '', '+', '+-', '+3+4+5', '+34\xb2-118', '+34-'):
            self.assertFalse(fields.is_location(bad), bad)

    def test_times_are_exact(self):
        self.assertEqual(1621464827959498503, fields.nanos_of('1621464827.959498503'))
        self.assertEqual(1621464827 * 10**9, fields.nanos_of('1621464827'))
        self.assertEqual(500000000, fields.nanos_of('0.5'))
        self.assertEqual(123456789, fields.nanos_of('0.1234567899'))
        for bad in ('', '.5', '1.', '-1', '+1', '1e9', 'nan', 'inf', '0x1', '1_0', '1' * 12, '1.1.1', '\xb2', '1\n'):
            self.assertIsNone(fields.nanos_of(bad), bad)

    def test_radius_and_bound(self):
        for good in ('10', '50', '50.000', '0.001', '10.5871263'):
            self.assertTrue(fields.is_radius(good), good)
        for bad in ('0', '0.0', '50.1', '51', '-1', '1e1', '.5', '5.', ''):
            self.assertFalse(fields.is_radius(bad), bad)
        self.assertTrue(all(fields.is_bound(str(bound)) for bound in range(21)))
        self.assertFalse(any(fields.is_bound(bad) for bad in ('21', '-1', '+1', '1.0', '', '100')))

    def test_skew_is_signed_and_exact(self):
        self.assertEqual('+0.000000000', fields.skew(0))
        self.assertEqual('-0.000000001', fields.skew(-1))
        self.assertEqual('-99.998944759', fields.skew(-99998944759))
        self.assertEqual('+173828080.810291605', fields.skew(173828080810291605))

    def test_degrees(self):
        self.assertEqual(('+34.0', '-118.4'), fields.degrees('+34.0-118.4'))
        self.assertEqual(('-34', '-118'), fields.degrees('-34-118'))


class Order(unittest.TestCase):
    @staticmethod
    def at(server='Clark', time='1.5', location='+1+1', skew='+0.1'):
        return of_at(['AT', server, skew, 'kiwi', location, time])

    def test_line(self):
        update = of_iamat('Clark', 2 * 10**9, 1500000000, ['IAMAT', 'kiwi', '+1+1', '1.5'])
        self.assertEqual('AT Clark +0.500000000 kiwi +1+1 1.5\n', update.line)

    def test_nanoseconds_decide_first(self):
        self.assertTrue(self.at(time='1000000000.5').is_newer_than(self.at(time='999999999.5')))
        self.assertTrue(self.at(time='1700000000.123456782').is_newer_than(
            self.at(time='1700000000.123456781')))

    def test_ties_have_one_winner(self):
        updates = [self.at(), self.at(server='Bona'), self.at(location='+1+2'),
                   self.at(time='1.50'), self.at(skew='+0.2')]
        for one in updates:
            for other in updates:
                if one is other:
                    self.assertFalse(one.is_newer_than(other))
                else:
                    self.assertNotEqual(one.is_newer_than(other), other.is_newer_than(one))

    def test_wrong_fields(self):
        self.assertIsNone(self.at(time='nan'))
        self.assertIsNone(self.at(location='+91+1'))
        self.assertIsNone(self.at(skew='x'))

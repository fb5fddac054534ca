"""Runs every test of this folder: ../run test"""
import sys
import unittest

from java.lang import System

import test_fields
import test_places
import test_session

_MODULES = (test_fields, test_places, test_session)

suite = unittest.TestSuite(
    [unittest.defaultTestLoader.loadTestsFromModule(module) for module in _MODULES])
result = unittest.TextTestRunner(stream=sys.stdout).run(suite)
System.exit(0 if result.wasSuccessful() else 1)
